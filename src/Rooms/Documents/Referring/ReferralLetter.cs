using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Printing;

namespace Mingtang.Documents.Referring;

/// <summary>请示函: asks the authority about one edition, with the text itself as annex.</summary>
internal static class ReferralLetter
{
    public static OfficialDocument Of(Referral referral, Edition edition, string issuer, DateOnly today) =>
        new(issuer, NumberOf(referral, today), $"关于提请确定《{edition.Title}》能否公开的函", [.. Body(referral, edition)], referral.SentOn ?? today)
        {
            HeadWord = "",
            Addressees = referral.Authority,
            Annexes = [new($"《{edition.Title}》送审稿", [.. Text(edition)])],
            Note = "此件不公开",
        };

    private static DocumentNumber NumberOf(Referral referral, DateOnly today) =>
        Kernel.Numbers.DocumentNumber.TryParse(referral.LetterNumber, out var number) ? new(number.Sign, number.Year, number.Serial) : new("（待编号）", today.Year, 0);

    private static IEnumerable<Block> Body(Referral referral, Edition edition)
    {
        yield return new Block.Text("根据《中华人民共和国政府信息公开条例》第十七条的规定，我单位对下列信息作了公开前的保密审查，其中有关内容能否公开不能确定，现提请贵单位确定。");
        yield return new Block.Heading(1, "一、拟公开的信息");
        yield return new Block.Text($"《{edition.Title}》，第{edition.Number}版，由{edition.Issuer}制发，{edition.DraftedByName}起草。拟定公开属性为{Words.Of(edition.Attribute)}，公开范围为{edition.Reach.Title()}。");
        yield return new Block.Heading(1, "二、不能确定的问题");
        yield return new Block.Text(referral.Doubt);
        yield return new Block.Heading(1, "三、有关说明");
        yield return new Block.Text($"审查人：{referral.ReferredByName}；审查日期：{ChinaTime.DayOf(referral.ReferredAt):yyyy年M月d日}。送审稿附后，改动文字将重新审查。");
        yield return new Block.Text("以上请予确定并函复。在收到复函以前，该信息不予公开。");
    }

    private static IEnumerable<Block> Text(Edition edition) =>
        edition.PlainText.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Block.Text(line));
}
