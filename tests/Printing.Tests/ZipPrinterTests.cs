using System.IO.Compression;
using FsCheck.Fluent;

namespace Mingtang.Printing;

public sealed class ZipPrinterTests
{
    [Fact]
    public void Names_and_contents_come_back_in_order()
    {
        using var opened = Opened(ZipPrinter.Print(new("01-区财政局.xlsx", [1, 2]), new("附件/说明.txt", [3])).Value);
        opened.Entries.Select(entry => entry.FullName).ShouldBe(["01-区财政局.xlsx", "附件/说明.txt"]);
        opened.Entries[0].Length.ShouldBe(2);
    }

    [Fact]
    public void The_same_files_give_the_same_bytes() =>
        ZipPrinter.Print(new PrintedFile("甲.txt", [1])).Value.ShouldBe(ZipPrinter.Print(new PrintedFile("甲.txt", [1])).Value);

    [Theory]
    [InlineData("")]
    [InlineData("../甲.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("甲//乙.txt")]
    [InlineData("C:\\甲.txt")]
    [InlineData("甲\\乙.txt")]
    [InlineData("nul.txt")]
    [InlineData("甲.")]
    [InlineData("甲\u0000.txt")]
    public void A_name_that_does_not_unpack_everywhere_is_refused(string name) =>
        ZipPrinter.Print(new PrintedFile(name, [])).Refusals.ShouldHaveSingleItem().Code.ShouldBe("printing.unsafe-file-name");

    [Fact]
    public void Half_a_character_in_a_name_is_refused() =>
        ZipPrinter.Print(new PrintedFile("甲\uD800.txt", [])).IsRefused.ShouldBeTrue();

    [Fact]
    public void Names_that_some_system_takes_for_one_are_refused_all_at_once()
    {
        var refused = ZipPrinter.Print(new PrintedFile("a.txt", []), new("A.TXT", []), new("é", []), new("e\u0301", []), new("甲", []), new("甲/乙", []));
        refused.Refusals.Select(refusal => refusal.Code).ShouldBe(["printing.duplicate-file-name", "printing.duplicate-file-name", "printing.file-named-like-folder"]);
    }

    [Fact]
    public void A_safe_name_made_from_any_words_is_taken() =>
        Prop.ForAll<string>(words => !ZipPrinter.Print(new PrintedFile(PrintedFile.SafeName(words ?? "", ".xlsx"), [])).IsRefused)
            .Holds();

    [Fact]
    public void A_safe_name_keeps_what_people_read()
    {
        PrintedFile.SafeName("区水务局/绿化市容局", ".xlsx").ShouldBe("区水务局-绿化市容局.xlsx");
        PrintedFile.SafeName("", ".docx").ShouldBe("文件.docx");
        PrintedFile.SafeName(new string('长', 200), ".docx").ShouldBe(new string('长', 60) + ".docx");
    }

    private static ZipArchive Opened(byte[] zip) => new(new MemoryStream(zip));
}
