namespace Mingtang.Kernel.AnnualTables;

/// <summary>A row of documents in table 2.</summary>
/// <param name="Made">本年制发件数.</param>
/// <param name="Repealed">本年废止件数.</param>
/// <param name="InForce">现行有效件数, at the end of the year.</param>
public sealed record DocumentCounts(int Made, int Repealed, int InForce)
{
    public static DocumentCounts None { get; } = new(0, 0, 0);
}

/// <summary>表二 主动公开政府信息情况 (GIR 20(1), (5), (6), (8)).</summary>
/// <param name="Rules">规章: a district makes none.</param>
/// <param name="NormativeDocuments">行政规范性文件.</param>
/// <param name="Licences">行政许可, decisions this year.</param>
/// <param name="Penalties">行政处罚, decisions this year.</param>
/// <param name="CompulsoryMeasures">行政强制, decisions this year.</param>
/// <param name="Charges">行政事业性收费, in 万元 (10,000 yuan).</param>
public sealed record TableTwo(DocumentCounts Rules, DocumentCounts NormativeDocuments, int Licences, int Penalties, int CompulsoryMeasures, decimal Charges)
{
    private const string Source = "ARF 表二";

    /// <summary>What cannot be: negative figures, and rules made by a body that may make none.</summary>
    /// <param name="mayMakeRules">False for a district and everything in it.</param>
    public IReadOnlyList<Refusal> Check(bool mayMakeRules = false)
    {
        List<Refusal> refusals =
        [
            .. from figure in Figures()
               where figure.Value < 0
               select new Refusal("annual-tables.figure-negative", $"表二{figure.Label}不能小于0。", figure.Field, Source),
        ];
        if (!mayMakeRules && Rules != DocumentCounts.None)
            refusals.Add(new("annual-tables.rules-not-made", "区级机关没有规章制定权，表二规章各栏应为0。", "table-two.rules", Source));
        return refusals;
    }

    /// <summary>
    /// What is only unlikely, to be confirmed and not refused: documents in force that are not last year's plus those made less those
    /// repealed. Clean-ups and reclassification break it lawfully (rules 3).
    /// </summary>
    public IReadOnlyList<Refusal> DoubtsAgainst(TableTwo lastYear)
    {
        var expected = lastYear.NormativeDocuments.InForce + NormativeDocuments.Made - NormativeDocuments.Repealed;
        return expected == NormativeDocuments.InForce ? [] :
        [
            new("annual-tables.in-force-unlikely", $"现行有效规范性文件{NormativeDocuments.InForce}件，按上年{lastYear.NormativeDocuments.InForce}件加本年制发{NormativeDocuments.Made}件减废止{NormativeDocuments.Repealed}件应为{expected}件，请核对。", "table-two.normative", Source),
        ];
    }

    private (string Label, string Field, decimal Value)[] Figures() =>
    [
        ("规章本年制发件数", "table-two.rules", Rules.Made), ("规章本年废止件数", "table-two.rules", Rules.Repealed), ("规章现行有效件数", "table-two.rules", Rules.InForce),
        ("行政规范性文件本年制发件数", "table-two.normative", NormativeDocuments.Made),
        ("行政规范性文件本年废止件数", "table-two.normative", NormativeDocuments.Repealed),
        ("行政规范性文件现行有效件数", "table-two.normative", NormativeDocuments.InForce),
        ("行政许可处理决定数量", "table-two.licences", Licences), ("行政处罚处理决定数量", "table-two.penalties", Penalties),
        ("行政强制处理决定数量", "table-two.compulsory", CompulsoryMeasures), ("行政事业性收费金额", "table-two.charges", Charges),
    ];
}
