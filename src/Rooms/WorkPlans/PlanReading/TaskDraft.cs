namespace Mingtang.WorkPlans.PlanReading;

/// <summary>A task cut out of the document, its fields still as printed.</summary>
internal sealed class TaskDraft
{
    public string? Number { get; set; }

    /// <summary>The place its number has in its row, to find gaps; 0 where it has none.</summary>
    public int NumberValue { get; set; }

    /// <summary>The place of its 一是, 二是; 0 where it has none.</summary>
    public int ItemValue { get; set; }

    public string? Section { get; set; }

    public string? Subsection { get; set; }

    public string? Item { get; set; }

    public string? Name { get; set; }

    public string Text { get; set; } = "";

    /// <summary>What columns and labels say about units, each with the role it stood under.</summary>
    public List<(Role Role, string Printed)> Units { get; } = [];

    public string? Deadline { get; set; }

    /// <summary>A column of targets beside the text: searched for quantities, no part of the text.</summary>
    public string? Target { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    /// <summary>Brackets in trailing position may name units; in a table with a unit column they do not.</summary>
    public bool HasUnitColumn { get; set; }

    public bool IsRow { get; set; }

    /// <summary>A row of a table whose cells may have slipped, as in text that was pasted.</summary>
    public bool IsPasted { get; set; }

    /// <summary>A row of several printed lines, between ruled lines or in columns of spaces.</summary>
    public bool IsDrawn { get; set; }

    public bool HasCategoryColumn { get; set; }

    /// <summary>Two of its cells stood in each other's place and were put right; nothing to doubt, but less sure than a row that stood right.</summary>
    public bool IsMended { get; set; }

    /// <summary>The row has fewer cells than its table: one may have been lost.</summary>
    public bool IsShort { get; set; }

    /// <summary>Fields printed further up and carried down to this row.</summary>
    public HashSet<string> Carried { get; } = [];

    /// <summary>Its text ends with the brackets that name the units.</summary>
    public bool ClosesWithUnits { get; set; }

    /// <summary>Brackets or labels that name units.</summary>
    public int Brackets { get; set; }

    /// <summary>Paragraphs printed under its first line.</summary>
    public int Paragraphs { get; set; }

    /// <summary>Empty lines in front of it, where it is the first under no new heading.</summary>
    public int Blank { get; set; }

    /// <summary>Units its own brackets name.</summary>
    public Units Own { get; set; } = PlanReading.Units.None;

    /// <summary>Units a heading above names for all that stands under it.</summary>
    public Units Inherited { get; set; } = PlanReading.Units.None;

    public List<Doubt> Doubts { get; } = [];

    public void Cover(int start, int end)
    {
        if (end <= start)
            return;
        (Start, End) = End == 0 ? (start, end) : (Math.Min(Start, start), Math.Max(End, end));
    }

    public void DoubtField(string field, string message, double weight = 0.3) => Doubts.Add(new(field, message, weight));
}

/// <param name="Weight">How much confidence it costs.</param>
internal readonly record struct Doubt(string Field, string Message, double Weight);
