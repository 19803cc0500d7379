using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.HouseKit;
using Mingtang.Reading;
using Mingtang.TestKit;

namespace Mingtang.Documents.Intake;

/// <summary>SECR 42: what bears a mark does not come in, and leaves nothing but its digest.</summary>
public sealed class ClassificationMarkTests
{
    /// <summary>A word that stands nowhere else, so that a trace of the file is found wherever it were.</summary>
    private const string Telltale = "乌有乡密室钥匙清单";

    public static TheoryData<string> Marks =>
    [
        "秘密★1年", "机密★", "绝密", "机密★5年", "秘 密 ★ 1 年", "機密★十年", "絕密★長期", "祕密☆3年", "【机密】", "密级：秘密", "000012 机密★20年", "机密★长期 特急", "秘密*6个月", "机\u200B密★5年", "秘　密",
        "密 级: 机密★", "绝密★启用前", "本件属于机密级国家秘密",
        "秘密  1年", "机密 10年 特急", "秘密?1年", "000012　　秘密　１年", "秘密  1年      云府办〔2026〕3号", "（此件机密，注意保存）",
    ];

    [Theory, MemberData(nameof(Marks))]
    public void A_mark_at_the_head_is_seen_in_any_spelling(string mark) =>
        Seen("a.txt", Papers.Bytes($"{mark}\n上海市云间区人民政府文件\n关于某事的通知\n{Telltale}")).ShouldNotBeNull();

    [Theory]
    [InlineData("涉密人员应当妥善保管机密文件。")]
    [InlineData("国家秘密的密级分为绝密、机密、秘密三级。")]
    [InlineData("标注方式为“秘密★1年”或者“机密★”的，应当登记。")]
    [InlineData("申请人提交的商业秘密应当保密。")]
    [InlineData("机密级国家秘密的保密期限不超过二十年。")]
    [InlineData("（三）窃取、出卖国家秘密或者商业秘密的；")]
    [InlineData("机密文件管理办法")]
    [InlineData("违反保密规定，泄露秘密1年以上未报告的，从重处理。")]
    [InlineData("保守国家秘密 1年一次检查")]
    [InlineData("此件机密性较强，注意保存，由经办人送达。")]
    [InlineData("（此件不属于机密，可以公开）")]
    [InlineData("（此件公开发布）")]
    [InlineData("（此件秘密，已解密）")]
    [InlineData("商业秘密、工作秘密不得外传")]
    public void A_text_that_speaks_of_secrets_bears_none(string line) =>
        Seen("a.txt", Papers.Bytes($"关于加强保密工作的通知\n{line}\n" + string.Concat(Enumerable.Repeat(line + "\n", 30)))).ShouldBeNull();

    [Fact]
    public void It_is_seen_in_headers_boxes_watermarks_pages_and_files_inside()
    {
        string[] plain = ["关于做好值班工作的通知", Telltale];
        Seen("a.docx", Papers.Docx(plain, header: Papers.P("机密★5年"))).ShouldNotBeNull("a header");
        Seen("a.docx", Papers.Docx(plain, more: Papers.Box("秘密"))).ShouldNotBeNull("a text box");
        Seen("a.docx", Papers.Docx(plain, header: "<w:p><w:r><w:pict><v:shape><v:textpath string='绝密'/></v:shape></w:pict></w:r></w:p>")).ShouldNotBeNull("a watermark");
        Seen("a.docx", Papers.Docx(plain, more: Papers.Box("机") + Papers.Box("密"))).ShouldNotBeNull("a box a character");
        Seen("a.docx", Papers.Docx(plain, more: "<w:p><w:r><w:t>秘</w:t></w:r><w:r><w:t>密★</w:t></w:r><w:r><w:t>3年</w:t></w:r></w:p>")).ShouldNotBeNull("broken into runs");
        Seen("a.docx", Papers.Docx(plain, parts: ("word/embeddings/inner.xlsx", Papers.Xlsx("秘密★1年", "甲")))).ShouldNotBeNull("a workbook inside");
        Seen("a.xlsx", Papers.Xlsx("机密★", "姓名")).ShouldNotBeNull("a sheet");
        Seen("a.zip", Papers.Zip([("一/二.docx", Papers.Docx(["绝密★", Telltale]))])).ShouldNotBeNull("an archive");
        Seen("a.rtf", Encoding.ASCII.GetBytes("{\\rtf1\\ansicpg936 \\'bb\\'fa\\'c3\\'dc\\u9733?5\\'c4\\'ea\\par abc}")).ShouldNotBeNull("rtf");
        Seen("a.html", Papers.Bytes("<html><body><p>通知</p><div style='display:none'>机密★</div></body></html>")).ShouldNotBeNull("hidden in a page");
        Seen("a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("秘密★1年\r关于通知\r")]).ShouldNotBeNull("old Word");
    }

    [Theory]
    [InlineData("秘密  1年")]
    [InlineData("机密5年")]
    [InlineData("（此件机密，注意保存）")]
    [InlineData("(本文件属于秘密级文件)")]
    public void A_line_of_its_own_is_a_mark_wherever_it_stands(string mark) =>
        Seen("a.txt", Papers.Bytes(string.Concat(Enumerable.Repeat("各单位要加强值守。\n", 40)) + mark + "\n" + string.Concat(Enumerable.Repeat("低洼地段逐一排查。\n", 40)))).ShouldNotBeNull();

    [Theory]
    [InlineData("此件机密，注意保存。")]
    [InlineData("机密")]
    public void So_is_one_at_the_foot(string mark) =>
        Seen("a.txt", Papers.Bytes(string.Concat(Enumerable.Repeat("各单位要加强值守。\n", 40)) + mark + "\n\n")).ShouldNotBeNull();

    [Fact]
    public void It_is_seen_on_any_page_of_a_pdf() => Seen("a.pdf", Papers.Pdf("", ["通知", "各单位"], ["机密★5年", "名单"])).ShouldNotBeNull();

    [Fact]
    public void Internal_marks_are_warned_of_and_not_refused()
    {
        var read = PaperReading.Read(Papers.Bytes("内部资料 注意保存\n关于值班安排的通知\n各单位：\n照常值班。"), "a.txt");
        read.Refusals.ShouldBeEmpty();
        read.Value.Notices[0].ShouldContain("内部资料");
    }

    [SharedFact]
    public void No_law_is_taken_for_a_secret()
    {
        var refused = Directory.GetFiles(Repository.InShared("data", "laws"), "*.md").Where(path => Seen(path, File.ReadAllBytes(path)) is not null).Select(Path.GetFileName).ToList();
        refused.ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Nothing_of_a_refused_file_is_left_but_its_digest(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var begun = DateTime.UtcNow;
        var files = new (string Name, byte[] Content)[]
        {
            ("乌有乡.docx", Papers.Docx(["关于通知", Telltale], header: Papers.P("机密★5年"))),
            ("乌有乡.pdf", Papers.Pdf("", ["秘密★1年", Telltale])),
            ("乌有乡.txt", Papers.Bytes($"绝密\n{Telltale}")),
        };
        foreach (var (name, content) in files)
            (await house.With<TakeIn, Kernel.Outcome<IncomingPaper>>(take => take.Read(content, name, house.Clerk))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("documents.classified");
        await house.House.Read(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            (await db.Set<IncomingPaper>().CountAsync()).ShouldBe(0);
            (await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM foundation_files").SingleAsync()).ShouldBe(0);
            (await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM foundation_audit_entries WHERE act = 'documents.refuse-classified' AND subject LIKE 'documents.refused-file:sha256:%'").SingleAsync()).ShouldBe(files.Length);
            return true;
        });
        if (engine == Engine.Sqlite)
            SqliteConnection.ClearAllPools();
        var kept = Directory.EnumerateFiles(house.House.DataFolder, "*", SearchOption.AllDirectories).ToList();
        if (engine == Engine.Sqlite)
            kept.Add(new SqliteConnectionStringBuilder(house.House.Database.Connection).DataSource);
        // What a program had to be handed as a file, and what a server sets aside while an upload comes in.
        var everywhere = kept.Select(path => (path, File.ReadAllBytes(path))).Concat(((string[])["/dev/shm", Path.GetTempPath()]).Where(Directory.Exists).SelectMany(folder => SetAside(folder, begun)));
        foreach (var (path, content) in everywhere)
            foreach (var telling in (byte[][])[Encoding.UTF8.GetBytes(Telltale), Encoding.Unicode.GetBytes(Telltale), Encoding.UTF8.GetBytes("乌有乡")])
                content.AsSpan().IndexOf(telling).ShouldBe(-1, path);
    }

    /// <summary>What lies in the top of a folder everybody uses, and in this program's own folders there, touched since.</summary>
    private static IEnumerable<(string Path, byte[] Content)> SetAside(string folder, DateTime since)
    {
        var own = Directory.EnumerateDirectories(folder, "mingtang-*").SelectMany(path => Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }));
        foreach (var path in Directory.EnumerateFiles(folder).Concat(own))
            if (File.GetLastWriteTimeUtc(path) >= since && ContentOf(path) is { } content)
                yield return (path, content);
    }

    /// <summary>Others work on the machine, too: what is theirs may be closed to us or gone again.</summary>
    private static byte[]? ContentOf(string path)
    {
        try
        {
            return new FileInfo(path).Length < 64 << 20 ? File.ReadAllBytes(path) : null;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static ClassificationMark? Seen(string name, byte[] content) => ClassificationMark.In(FileWords.Of(content, name));
}
