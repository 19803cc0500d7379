namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>
/// An eighth hand's damage, as a stranger would mix it who knows nothing of the reader: cells dropped and swapped, lines merged and lost, and one to
/// three characters in a hundred replaced, put in or taken out. Written before anything was mended for it; learnt from since the ninth was written.
/// </summary>
internal static class Misadventure
{
    public static readonly string[] Kinds = ["cells dropped", "lines merged", "noise in one per cent", "noise in three per cent", "characters lost", "cells swapped", "all of it"];

    /// <summary>What noise is made of: common characters, marks, letters, figures.</summary>
    private const string noise = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严□?*#.,;:、。（）/-abEXq0123456789";

    public static string Of(string text, Random random, string kind)
    {
        var lines = text.Split('\n').ToList();
        if (kind is "cells dropped" or "all of it")
            Times(lines, random, 15, at => Cells(lines, at, cells => cells.RemoveAt(random.Next(cells.Count))));
        if (kind is "cells swapped" or "all of it")
            Times(lines, random, 20, at => Cells(lines, at, cells => Swap(cells, random)));
        if (kind is "lines merged" or "all of it")
            Times(lines, random, 15, at => Merge(lines, at, random));
        return kind switch
        {
            "noise in one per cent" => Noisy(lines, random, 0.01),
            "noise in three per cent" => Noisy(lines, random, 0.03),
            "characters lost" => Noisy(lines, random, 0.015, onlyLost: true),
            "all of it" => Noisy(lines, random, 0.005),
            _ => string.Join('\n', lines),
        };
    }

    private static void Times(List<string> lines, Random random, int every, Action<int> strike)
    {
        for (var times = Math.Max(1, lines.Count / every); times > 0; times--)
            if (Enumerable.Range(1, lines.Count - 1).Where(i => lines[i].Trim().Length > 3).ToList() is { Count: > 0 } places)
                strike(places[random.Next(places.Count)]);
    }

    private static void Cells(List<string> lines, int at, Action<List<string>> change)
    {
        var mark = "\t|│".FirstOrDefault(mark => lines[at].Contains(mark, StringComparison.Ordinal), '，');
        var cells = lines[at].Split(mark).ToList();
        if (cells.Count < 2)
            return;
        change(cells);
        lines[at] = string.Join(mark, cells);
    }

    private static void Swap(List<string> cells, Random random)
    {
        var (one, other) = (random.Next(cells.Count), random.Next(cells.Count));
        (cells[one], cells[other]) = (cells[other], cells[one]);
    }

    private static void Merge(List<string> lines, int at, Random random)
    {
        if (at + 1 >= lines.Count)
            return;
        lines[at] += (random.Next(2) == 0 ? "" : " ") + lines[at + 1];
        lines.RemoveAt(at + 1);
    }

    // The title stays: what plan it is, is another question.
    private static string Noisy(List<string> lines, Random random, double share, bool onlyLost = false)
    {
        for (var i = 1; i < lines.Count; i++)
            lines[i] = string.Concat(lines[i].Select(c => random.NextDouble() >= share ? $"{c}" : onlyLost ? "" : random.Next(3) switch
            {
                0 => "",
                1 => $"{c}{noise[random.Next(noise.Length)]}",
                _ => $"{noise[random.Next(noise.Length)]}",
            }));
        return string.Join('\n', lines);
    }
}
