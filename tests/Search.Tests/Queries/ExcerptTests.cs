using Mingtang.Search.Analysis;

namespace Mingtang.Search.Queries;

/// <summary>A piece shown of a text neither begins nor ends within a date, a number or a word.</summary>
public sealed class ExcerptTests
{
    private const string Facts = "自二〇二六年十月二十日2026年10月20日起internal-memo编号XK20261020停车收费每小时12.50元";

    private static readonly HashSet<ulong> Keys = [.. new Analyser().Read(Folding.Fold("停车收费")).Select(token => token.Key)];

    [Fact]
    public void Wherever_the_words_stand_nothing_is_cut_in_half()
    {
        for (var lead = 0; lead < 160; lead++)
        {
            var text = new string('略', lead) + Facts + new string('余', lead % 90) + "合计3456789.10元和ABCDEFGHIJ" + new string('尾', 90);
            var piece = new Marks(Keys).Excerpt(text).Text;
            piece.ShouldContain("停车收费");
            var start = text.IndexOf(piece, StringComparison.Ordinal);
            IsWhole(text, start).ShouldBeTrue($"begins at {piece[..8]}");
            IsWhole(text, start + piece.Length).ShouldBeTrue($"ends at {piece[^8..]}");
        }
    }

    [Fact]
    public void It_begins_at_a_clause_where_one_is_near() =>
        new Marks(Keys).Excerpt(new string('略', 60) + "。为方便群众，路边的停车收费每小时十元。").Text.ShouldStartWith("为方便群众");

    private static bool IsWhole(string text, int place) => place == 0 || place == text.Length || !(GoesOn(text[place - 1]) && GoesOn(text[place]));

    private static bool GoesOn(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '年' or '月' or '日' || "〇一二三四五六七八九十".Contains(letter);
}
