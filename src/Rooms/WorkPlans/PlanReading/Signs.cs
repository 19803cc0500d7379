namespace Mingtang.WorkPlans.PlanReading;

/// <summary>
/// Small signs about one field of one task, none of which says anything alone: what is doubted around it, what it lacks, how it departs
/// from the same field elsewhere in this plan. <see cref="Suspicion"/> weighs them. <see cref="ShapeSigns"/> look at where and how it stands,
/// <see cref="WordSigns"/> at what it says.
/// </summary>
internal sealed class Signs
{
    public static readonly string[] Fields = FieldValues.Names;

    public static readonly string[] Names =
    [
        "always", "absent", "lacking", "row: one doubt", "row: more doubts", "row: text", "row: units", "row: deadline", "row: number", "row: name", "row: heading", "row: weighty",
        "before", "behind", "around", "paper", "few tasks", "in a table", "pasted", "short row", "mended", "carried", "gap before", "no number", "out of order",
        "as above", "group small", "group large", "last group", "shorter", "longer", "unheard pairs", "no stop", "odd start", "rare value", "rare form", "fewer values", "more values",
        "stranger", "other between", "top of group", "group doubted", "opens on units",
        "field", "tasks", "length", "worst orphan", "orphans", "loose", "dear words", "dearest words", "lost here", "pushed in", "parted word", "split word", "letters",
        "paper: orphans", "paper: loose", "paper: odd", "paper: cost", "likely orphans", "likely odd", "likely doubted", "row: worst orphan", "row: odd", "odd beside", "under it", "kind alike",
        "hint", "ends loose", "opens loose", "near unit", "year apart", "worst but one", "han", "weakest link", "torn chain", "weak links", "torn", "paper: torn", "paper: weak", "likely torn", "stem unheard",
        "slip of a unit", "gap behind", "form's share", "row: firm", "paper: firm",
    ];

    public static int Count => Names.Length;

    private readonly ShapeSigns shape;
    private readonly WordSigns words;

    /// <param name="told">For each task the fields that are doubted already.</param>
    /// <param name="hints">Of these, what is only hinted at.</param>
    public Signs(List<ReadTask> tasks, List<TaskDraft> drafts, PlanHabits habits, HashSet<string>[] told, Dictionary<(int Task, string Field), int> hints)
    {
        shape = new(tasks, drafts, habits, told, hints);
        words = new(tasks, habits, shape, hints);
    }

    /// <summary>No task of this paper has it, and nothing hints that this one should.</summary>
    public bool IsNowhere(int at, int field) => shape.IsNowhere(at, field);

    /// <summary>The signs in the order of <see cref="Names"/>.</summary>
    public void Read(int at, int field, Span<float> into)
    {
        var row = new SignRow(into);
        shape.Read(at, field, ref row);
        words.ReadOdd(at, field, ref row);
        shape.ReadGroup(at, field, ref row);
        words.Read(at, field, ref row);
        shape.ReadFirm(at, field, ref row);
    }
}

/// <summary>Filled from the left, in the order of <see cref="Signs.Names"/>.</summary>
internal ref struct SignRow(Span<float> into)
{
    private readonly Span<float> into = into;
    private int next;

    public void Add(double sign) => into[next++] = (float)sign;

    public void Add(bool sign) => Add(sign ? 1 : 0);
}
