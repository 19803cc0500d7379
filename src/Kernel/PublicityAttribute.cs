namespace Mingtang.Kernel;

/// <summary>公开属性: fixed when a document is drafted and approved together with it (IMPL 1(1)).</summary>
public enum PublicityAttribute
{
    /// <summary>主动公开: published within 20 working days of being formed (GIR 19, 26).</summary>
    Proactive = 1,

    /// <summary>依申请公开: supplied to whoever asks (GIR 27).</summary>
    OnRequest = 2,

    /// <summary>不予公开: only on a ground of GIR 14-16, stated with its reason.</summary>
    NotPublic = 3,
}
