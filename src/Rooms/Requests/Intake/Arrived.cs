using Mingtang.Foundation.Web;

namespace Mingtang.Requests.Intake;

/// <summary>The first fact of a case: an application reached the agency. Whether it is received in law is another fact.</summary>
internal sealed record Arrived(DateOnly On, Channel Channel) : Happening(On)
{
    public override RequestAct? Act => null;

    public override string Line => $"申请到达（{Channel.Title()}）";
}
