namespace Mingtang.Search;

/// <summary>
/// Whether a text is law today. Order is the order of showing: what is in force comes first, what was repealed last, and only what is in
/// force (or to come, said so) may answer a question.
/// </summary>
public enum Standing : byte
{
    InForce,
    NotYet,
    Superseded,
    Repealed,
}
