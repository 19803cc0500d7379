using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Files;

public sealed class FileBookTests
{
    [Theory, EveryEngine]
    public async Task The_same_content_is_kept_once_and_comes_back_whole(Engine engine)
    {
        using var house = new TestHouse(engine);
        var one = (await Keep(house, "说明.txt", "关于印发工作要点的通知")).Value;
        var two = (await Keep(house, "另一份.txt", "关于印发工作要点的通知")).Value;

        two.Hash.ShouldBe(one.Hash);
        (await house.Read(s => s.GetRequiredService<PlatformDb>().Set<KeptFile>().CountAsync())).ShouldBe(1);
        (await Content(house, one)).ShouldBe("关于印发工作要点的通知");
        Directory.GetFiles(Path.Combine(house.DataFolder, "files"), "*", SearchOption.AllDirectories).ShouldHaveSingleItem().ShouldEndWith(one.Hash.Replace(':', '-'));
        Directory.GetFiles(Path.Combine(house.DataFolder, "incoming")).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task A_file_kept_in_a_refused_act_leaves_no_row(Engine engine)
    {
        using var house = new TestHouse(engine);
        await house.Do("tests.keep", async (services, _) =>
        {
            await services.GetRequiredService<FileBook>().Keep(Bytes("内容"), "a.txt");
            return Outcome<int>.Refused(new Refusal("tests.no", "不行"));
        });
        (await house.Read(s => s.GetRequiredService<PlatformDb>().Set<KeptFile>().CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("计划.pdf", "%PDF-1.7 …", "application/pdf")]
    [InlineData("表.csv", "序号,任务\n1,公开", "text/csv")]
    [InlineData("图.gif", "GIF89a…", "image/gif")]
    public async Task The_type_is_found_in_the_content(string name, string content, string type)
    {
        using var house = new TestHouse(Engine.Sqlite);
        (await Keep(house, name, content)).Value.MediaType.ShouldBe(type);
    }

    [Theory]
    [InlineData("a.txt", "", "foundation.file-empty")]
    [InlineData("工具.txt", "MZ\u0090", "foundation.file-executable")]
    [InlineData("脚本.txt", "#!/bin/sh\nrm", "foundation.file-executable")]
    [InlineData("图.svg", "<svg onload='x()'>", "foundation.file-markup")]
    [InlineData("页.txt", "\n <!DOCTYPE html><p>", "foundation.file-markup")]
    [InlineData("页.csv", "a,b\n<script>x()</script>", "foundation.file-markup")]
    [InlineData("计划.docx", "%PDF-1.7", "foundation.file-type-differs")]
    [InlineData("图.png", "GIF89a", "foundation.file-type-differs")]
    [InlineData("数据.bin", "随便什么", "foundation.file-unknown-type")]
    [InlineData("坏.zip", "PK\u0003\u0004坏了", "foundation.file-broken")]
    public async Task What_may_not_be_kept_is_refused_with_its_reason(string name, string content, string code)
    {
        using var house = new TestHouse(Engine.Sqlite);
        var refusal = (await Keep(house, name, content)).Refusals.ShouldHaveSingleItem();
        refusal.Code.ShouldBe(code);
        refusal.Field.ShouldBe("file");
        Directory.Exists(Path.Combine(house.DataFolder, "files")).ShouldBeFalse();
    }

    [Fact]
    public void Archives_are_told_apart_by_what_they_hold()
    {
        Type("a.docx", Zip("[Content_Types].xml", "word/document.xml")).ShouldBe(FileType.Docx.MediaType);
        Type("a.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml")).ShouldBe(FileType.Xlsx.MediaType);
        Type("a.ofd", Zip("OFD.xml")).ShouldBe(FileType.Ofd.MediaType);
        Type("a.zip", Zip("附件/说明.txt")).ShouldBe(FileType.Zip.MediaType);
        Type("a.docx", Zip("[Content_Types].xml", "xl/workbook.xml")).ShouldBe("foundation.file-type-differs");
        Type("a.docx", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")).ShouldBe("foundation.file-macro");
        Type("a.zip", Zip("附件/setup.EXE")).ShouldBe("foundation.file-executable");
        Type("a.zip", Bomb()).ShouldBe("foundation.file-bomb");
        Type("a.zip", Zip([.. Enumerable.Range(0, 5001).Select(i => $"{i}")])).ShouldBe("foundation.file-bomb");
    }

    [Fact]
    public void Macros_in_old_documents_are_found_wherever_they_stand()
    {
        byte[] head = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        var mark = Encoding.Unicode.GetBytes("_VBA_PROJECT");
        Type("a.doc", new MemoryStream([.. head, .. new byte[200_000]])).ShouldBe(FileType.OldOffice.MediaType);
        foreach (var before in (int[])[10, 65_520, 65_536, 131_060])
            Type("a.doc", new MemoryStream([.. head, .. new byte[before], .. mark, .. new byte[100]])).ShouldBe("foundation.file-macro");
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_before_it_is_all_read()
    {
        using var house = new TestHouse(Engine.Sqlite);
        using var endless = new Endless();
        (await house.Read(s => s.GetRequiredService<FileBook>().Keep(endless, "a.txt"))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("foundation.file-too-big");
        endless.Given.ShouldBeLessThan(61L << 20);
    }

    [Fact]
    public async Task What_a_scanner_finds_is_not_kept()
    {
        using var house = new TestHouse(Engine.Sqlite, s => s.AddSingleton<IScansFiles>(new Finds()));
        (await Keep(house, "a.txt", "坏东西")).Refusals.ShouldHaveSingleItem().Message.ShouldContain("Eicar");
        (await Keep(house, "a.txt", "好东西")).IsRefused.ShouldBeFalse();
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData(@"C:\文件\计划.docx", "计划.docx")]
    [InlineData("文\u202Ecod.exe", "文cod.exe")]
    [InlineData("a:b*c?.pdf", "abc.pdf")]
    [InlineData("..", "文件")]
    [InlineData("换\r\n行.txt", "换行.txt")]
    public void A_name_is_made_safe(string given, string safe) => SafeName.Of(given).ShouldBe(safe);

    [Fact]
    public void A_long_name_keeps_its_extension() => SafeName.Of(new string('长', 500) + ".docx").Length.ShouldBe(120);

    private static string Type(string name, Stream content)
    {
        var outcome = FileContent.TypeOf(content, name);
        return outcome.IsRefused ? outcome.Refusals.ShouldHaveSingleItem().Code : outcome.Value.MediaType;
    }

    private static MemoryStream Zip(params string[] entries)
    {
        var made = new MemoryStream();
        using (var archive = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in entries)
                archive.CreateEntry(entry).Open().Dispose();
        return made;
    }

    private static MemoryStream Bomb()
    {
        var made = new MemoryStream();
        using (var archive = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("零.txt").Open())
            for (var i = 0; i < 64; i++)
                entry.Write(new byte[1 << 20]);
        return made;
    }

    private static Task<Outcome<FileRef>> Keep(TestHouse house, string name, string content) =>
        house.Read(s => s.GetRequiredService<FileBook>().Keep(Bytes(content), name));

    /// <summary>Latin text byte for byte, so that magic numbers stay; Chinese as UTF-8.</summary>
    private static MemoryStream Bytes(string content) =>
        new((content.All(c => c < 256) ? Encoding.Latin1 : Encoding.UTF8).GetBytes(content));

    private static async Task<string> Content(TestHouse house, FileRef file)
    {
        await using var content = (await house.Services.GetRequiredService<IFileStore>().Open(file.Hash))!;
        return await new StreamReader(content).ReadToEndAsync();
    }

    private sealed class Finds : IScansFiles
    {
        public async Task<string?> FindThreat(string path, CancellationToken stop) =>
            (await File.ReadAllTextAsync(path, stop)).Contains('坏', StringComparison.Ordinal) ? "Eicar" : null;
    }

    private sealed class Endless : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'a');
            Given += buffer.Length;
            return new(buffer.Length);
        }
    }
}
