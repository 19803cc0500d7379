namespace Mingtang.WorkPlans.PlanReading;

/// <summary>A printed work plan as read: what the paper says, nothing decided yet.</summary>
/// <param name="Title">The plan's own title, not that of the notice that carries it; as printed.</param>
/// <param name="DocumentNumber">发文字号; an index number (索引号) is none.</param>
/// <param name="Year">The year the plan is for: a month without a year in it means this one.</param>
/// <param name="Tasks">In the order of the document, ordinals from 1 without a gap.</param>
/// <param name="Warnings">Every doubt, so that a person looks there first; a field without one may be trusted.</param>
public sealed record ReadPlan(
    string? Title,
    string? Issuer,
    string? DocumentNumber,
    DateOnly? DateIssued,
    int? Year,
    IReadOnlyList<ReadTask> Tasks,
    IReadOnlyList<ReadWarning> Warnings);

/// <summary>The smallest numbered item of a plan, or one row of its table.</summary>
/// <param name="Number">As printed without its closing mark ("1", "(一)"), or null.</param>
/// <param name="Section">The heading of the first level, or the value of the category column; carried down over merged cells.</param>
/// <param name="Item">"一是" where an enumeration directly under a heading makes the task.</param>
/// <param name="Name">The name column, or the heading sentence of the clause.</param>
/// <param name="Text">As printed: wrapped lines rejoined, brackets that name the units taken out.</param>
/// <param name="Lead">All units where the plan makes no distinction.</param>
/// <param name="InBodyDates">Times named inside the text, as printed; they are no deadline of the task.</param>
/// <param name="Confidence">0 to 1; falls with every doubt about the task.</param>
public sealed record ReadTask(
    int Ordinal,
    string? Number,
    string? Section,
    string? Subsection,
    string? Item,
    string? Name,
    string Text,
    IReadOnlyList<string> Lead,
    IReadOnlyList<string> Support,
    ReadDeadline? Deadline,
    IReadOnlyList<ReadQuantity> Quantities,
    IReadOnlyList<string> InBodyDates,
    SourceSpan Source,
    double Confidence);

/// <param name="Due">Null where the words set no day ("持续推进", "每季度") or where no year is known.</param>
public sealed record ReadDeadline(string Printed, DateOnly? Due);

/// <param name="Metric">The nearest phrase the figure measures.</param>
/// <param name="Op">One of <c>&gt;= &lt;= &gt; &lt; = ~</c>.</param>
/// <param name="Value">With 万 and 亿 multiplied out; a percentage stays as printed.</param>
public sealed record ReadQuantity(string Printed, string Metric, string Op, decimal Value, string Unit);

/// <summary>UTF-16 offsets into the read document's text, the end excluded.</summary>
public readonly record struct SourceSpan(int Start, int End);

/// <param name="Ordinal">The task, or null where the doubt is about the plan as a whole.</param>
/// <param name="Field">The name the field has in the plan's JSON.</param>
/// <param name="Message">One Chinese sentence for the person who checks.</param>
public sealed record ReadWarning(int? Ordinal, string Field, string Message);
