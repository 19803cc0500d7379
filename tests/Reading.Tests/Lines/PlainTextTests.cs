using System.Text;
using FsCheck.Fluent;
using Mingtang.TestKit;

namespace Mingtang.Reading.Lines;

public sealed class PlainTextTests
{
    private const string Plan = "2024年政务公开工作要点\r\n\r\n一、加强信息公开\n（一）推进决策公开。年底前完成。\t责任单位：区府办|区司法局\n";

    [Fact]
    public void Each_line_is_a_paragraph_as_it_stood_blank_lines_included() =>
        Readings.Read(Plan).Lines().ShouldBe(
            ["2024年政务公开工作要点", "", "一、加强信息公开", "（一）推进决策公开。年底前完成。\t责任单位：区府办|区司法局"]);

    [Theory]
    [InlineData("UTF-8", false), InlineData("UTF-8", true)]
    [InlineData("UTF-16", false), InlineData("UTF-16", true)]
    [InlineData("UTF-16BE", false), InlineData("UTF-16BE", true)]
    [InlineData("GB18030", false), InlineData("GB18030", true)]
    public void Every_encoding_gives_the_same_text_with_and_without_a_mark(string name, bool mark) =>
        Readings.Read(Encode(Plan, name, mark)).Text.ShouldBe(Readings.Read(Plan).Text);

    [Theory]
    [InlineData("UTF-8"), InlineData("UTF-16"), InlineData("UTF-16BE"), InlineData("GB18030")]
    public void The_encoding_of_any_Chinese_line_is_guessed(string name)
    {
        const string everyday = "一二三四五六七八九十年月日的是在有和国政务公开区府办街道镇工作要点加强推进落实完善责任单位牵头配合底前完成解读回应关切平台建设服务企业群众";
        var character = Gen.Frequency((12, Gen.Elements(everyday.ToCharArray())), (2, Gen.Elements("、，。；:(）《》".ToCharArray())), (1, Gen.Elements("0123456789%\n ".ToCharArray())));
        var line = character.ListOf().Where(list => list.Count >= 8 && list.Count(unit => unit > 0x4E00) >= 6).Select(list => string.Concat(list));
        Prop.ForAll(line.ToArbitrary(), text =>
            TextEncoding.Decode(Encode(text, name, mark: false)).Text == text).Holds();
    }

    [SharedTheory]
    [InlineData("UTF-8"), InlineData("UTF-16"), InlineData("UTF-16BE"), InlineData("GB18030")]
    public void Every_line_of_the_real_plans_is_read_in_any_encoding(string name)
    {
        var lines = Directory.GetFiles(Repository.InShared("seeds"), "*.txt").SelectMany(File.ReadLines).Where(line => line.Length >= 6);
        foreach (var line in lines)
            TextEncoding.Decode(Encode(line, name, mark: false)).Text.ShouldBe(line);
    }

    [Theory]
    [InlineData("UTF-8"), InlineData("UTF-16"), InlineData("GB18030")]
    public void Traditional_characters_are_read_in_any_encoding(string name)
    {
        const string text = "二〇二四年政務公開工作要點\n一、加強決策、執行、管理、服務和結果公開。責任單位：區府辦公室、發展和改革委員會";
        TextEncoding.Decode(Encode(text, name, mark: false)).Text.ShouldBe(text);
    }

    [Fact]
    public void Western_text_in_UTF_8_stays_itself() =>
        Readings.Read("Café naïve: 12 % (see résumé)").Text.ShouldBe("Café naïve: 12 % (see résumé)");

    [Fact]
    public void A_file_cut_within_a_character_is_read_with_a_notice()
    {
        var bytes = Encoding.UTF8.GetBytes(Plan.TrimEnd() + "办");
        var read = Readings.Read(bytes[..^1]);
        read.Text.ShouldContain("推进决策公开");
        read.Notices.ShouldHaveSingleItem().ShouldContain("UTF-8");
    }

    [Fact]
    public void A_form_feed_stays_at_the_front_of_the_line_that_begins_a_page() =>
        Readings.Read("甲\n乙\n\f丙\f\n丁").Lines().ShouldBe(["甲", "乙", "\f丙", "\f", "丁"]);

    [Fact]
    public void Characters_that_nobody_sees_are_left_out() =>
        Readings.Read("一、\u200B公\uFEFF开\0\u2028二、").Lines().ShouldBe(["一、公开", "二、"]);

    [Theory]
    [InlineData(""), InlineData(" \r\n\t\n"), InlineData("\uFEFF")]
    public void A_file_without_text_is_refused(string text) =>
        Readings.RefusalOf(Encoding.UTF8.GetBytes(text)).ShouldBe("reading.empty");

    [Fact]
    public void A_picture_is_refused() =>
        Readings.RefusalOf([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0]).ShouldBe("reading.unknown-kind");

    [Fact]
    public void Bytes_without_sense_are_refused() =>
        Readings.RefusalOf([.. Enumerable.Range(0, 4000).Select(n => (byte)(n * n % 251 % 32))]).ShouldBe("reading.unknown-kind");

    [Fact]
    public void Pasted_text_is_read_like_a_file() =>
        FileReader.ReadText(Plan).Value.Lines().ShouldBe(Readings.Read(Plan).Lines());

    private static byte[] Encode(string text, string name, bool mark)
    {
        var encoding = name == "GB18030" ? Readings.Gb18030 : Encoding.GetEncoding(name);
        return [.. mark ? encoding.GetBytes("\uFEFF") : [], .. encoding.GetBytes(text)];
    }
}
