using Mingtang.Kernel;

namespace Mingtang.Documents;

/// <summary>What people read for values of the kernel.</summary>
internal static class Words
{
    public static string Of(PublicityAttribute? attribute) => attribute switch
    {
        PublicityAttribute.Proactive => "主动公开",
        PublicityAttribute.OnRequest => "依申请公开",
        PublicityAttribute.NotPublic => "不予公开",
        _ => "未定",
    };
}
