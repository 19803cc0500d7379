using System.Diagnostics;
using System.Text;
using Mingtang.Reading.Programs;
using Mingtang.Reading.Sheets;
using Mingtang.Reading.Word;

namespace Mingtang.Reading;

/// <summary>Valid files, broken at random: the answer is a document that holds its offsets, or a refusal, within a second or so.</summary>
public sealed class FuzzTests
{
    private const int Rounds = 150;

    // What parsers may say about broken input. Anything else (a null, an index, a cast) would be a fault of our own code.
    private static readonly Type[] Expected =
        [typeof(StopReading), typeof(System.Xml.XmlException), typeof(InvalidDataException), typeof(EndOfStreamException), typeof(NotSupportedException)];

    public static TheoryData<string> Kinds => ["plan.docx", "plan.xlsx", "plan.html", "plan.csv", "plan.txt", "plan.md", "inside.docx", "inside.xlsx"];

    [Theory, MemberData(nameof(Kinds))]
    public void Broken_files_never_throw_and_never_hang(string kind)
    {
        var random = new Random(20261020);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = kind.StartsWith("inside", StringComparison.Ordinal) ? BreakInside(kind, random) : Break(Whole(kind), random);
            var watch = Stopwatch.StartNew();
            ReadDocument? document = null;
            var fault = Record.Exception(() => document = FileReader.ReadBytes(bytes, kind, ReadingLimits.Default));
            (fault is null || Expected.Contains(fault.GetType())).ShouldBeTrue($"{kind}, round {round}: {fault}");
            document?.ShouldHoldItsOffsets();
            Readings.Open(bytes, kind).Refusals.ShouldAllBe(refusal => refusal.Code.StartsWith("reading."));
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        }
    }

    [NeedsProgramFact("pdftotext")]
    public void Broken_pdfs_never_throw_and_never_hang()
    {
        var random = new Random(20261020);
        var whole = Pdf.Of(["政务公开工作要点", "一、加强公开"]);
        for (var round = 0; round < 20; round++)
            Readings.Open(Break(whole, random)).Refusals.ShouldAllBe(refusal => refusal.Code.StartsWith("reading."));
    }

    private static byte[] Whole(string kind) => Path.GetExtension(kind) switch
    {
        ".docx" => Zip.Of(WordParts()),
        ".xlsx" => Zip.Of(SheetParts()),
        ".html" => Encoding.UTF8.GetBytes("<!doctype html><body><h1>要点</h1><ol start=2><li>甲<li>乙</ol><table><caption>表</caption><tr><td rowspan=2>1<td colspan='2'>公开<tr><td>a<br>b<td>c</table><p style='x'>尾&nbsp;&#x4E00;"),
        ".csv" => Encoding.UTF8.GetBytes("序号,任务,时限\n1,\"公\"\"开\n解读\",年底\n2,回应,\n"),
        ".md" => Encoding.UTF8.GetBytes("# 要点\n\n1. 甲\n2. 乙\n\n| 序号 | 任务 |\n|---|:-:|\n| 1 | *公开*<br>`x` |\n\n> [链](http://a.invalid)\n\n<table><tr><td>1</table>\n"),
        _ => Encoding.UTF8.GetBytes("2024年政务公开工作要点\n一、加强公开\t区府办\n\f(一)解读。\n"),
    };

    /// <summary>The zip stays whole and its parts are broken, so that the fuzz reaches the markup behind the checksums.</summary>
    private static byte[] BreakInside(string kind, Random random)
    {
        var parts = (kind.EndsWith("docx", StringComparison.Ordinal) ? WordParts() : SheetParts()).ToList();
        var at = random.Next(parts.Count);
        parts[at] = (parts[at].Name, random.Next(3) == 0 ? Break(parts[at].Content, random) : Distort(parts[at].Content, random));
        return Zip.Of(parts);
    }

    private static byte[] Break(byte[] whole, Random random)
    {
        var broken = whole.ToArray();
        for (var flips = random.Next(12); flips > 0; flips--)
            broken[random.Next(broken.Length)] = (byte)random.Next(256);
        return random.Next(3) == 0 ? broken[..random.Next(broken.Length)] : broken;
    }

    /// <summary>Well-formed nonsense: numbers replaced by extreme ones, words by one another.</summary>
    private static byte[] Distort(byte[] part, Random random)
    {
        string[] odd = ["-1", "0", "99999999999", "2147483647", "-2147483648", "", "x", "NaN", "1e308", "%9%1", "A0", "XFD1048576", "ZZZZ1"];
        var pieces = Encoding.UTF8.GetString(part).Split('\'');
        for (var changes = 1 + random.Next(4); changes > 0; changes--)
            pieces[Math.Min(random.Next(pieces.Length / 2 + 1) * 2 + 1, pieces.Length - 1)] = odd[random.Next(odd.Length)];
        return Encoding.UTF8.GetBytes(string.Join('\'', pieces));
    }

    private static IEnumerable<(string Name, byte[] Content)> WordParts() => Parts(Docx.Of(
        Docx.Numbered("总则", 1) + Docx.Numbered("目标", 1, 1) + Docx.Styled("甲", "H") + Docx.P("乙", "<w:outlineLvl w:val='1'/>")
            + Docx.Table(
                Docx.Row(Docx.Cell("类", "<w:vMerge w:val='restart'/>"), Docx.Cell("任务", "<w:gridSpan w:val='2'/>")),
                Docx.Row(Docx.Cell("", "<w:vMerge w:val='continue'/>"), Docx.CellOf(Docx.Table(Docx.Row(Docx.Cell("子"))) + Docx.P("甲")), Docx.Cell("乙"))),
        Docx.List(1, ("chineseCounting", "%1、"), ("decimal", "%1.%2")), Docx.Style("H", "heading 1", "<w:numPr><w:numId w:val='1'/></w:numPr>")));

    private static IEnumerable<(string Name, byte[] Content)> SheetParts() => Parts(Xlsx.Of(
        Xlsx.Row(1, Xlsx.Text("A1", "任务"), "<c r='C1' t='s'><v>0</v></c>") + Xlsx.Row(2, Xlsx.Number("A2", "45596.5", 1), Xlsx.Number("B2", "0.6", 2)),
        Xlsx.Merges("A1:B1", "C1:C2"), "<si><t>共享</t></si>",
        "<numFmts count='1'><numFmt numFmtId='164' formatCode='[Red]0.0%;-0'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs>"));

    private static IEnumerable<(string Name, byte[] Content)> Parts(byte[] package)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(package));
        foreach (var entry in zip.Entries)
        {
            var content = new MemoryStream();
            using var part = entry.Open();
            part.CopyTo(content);
            yield return (entry.FullName, content.ToArray());
        }
    }
}
