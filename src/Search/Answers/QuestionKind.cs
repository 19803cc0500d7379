namespace Mingtang.Search.Answers;

/// <summary>What a question wants to know; the answer's sentence should hold such a fact.</summary>
public enum QuestionKind
{
    Open,
    /// <summary>期限: how long, until when.</summary>
    Period,
    /// <summary>金额: how much.</summary>
    Amount,
    /// <summary>条件: under which conditions, with which papers.</summary>
    Condition,
    /// <summary>部门: who decides, whom to turn to.</summary>
    Authority,
    /// <summary>地点: where.</summary>
    Place,
    /// <summary>定义: what something is.</summary>
    Definition,
    /// <summary>处罚: what follows if not.</summary>
    Penalty,
}
