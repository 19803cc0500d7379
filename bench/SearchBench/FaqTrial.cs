using Mingtang.Search.Answers;

namespace Mingtang.Search.Bench;

/// <summary>
/// How FAQ answer: each further way of asking with that way taken out of its entry (its own entry should answer), and each question with its
/// whole entry taken out (what another entry answers then is wrong). The entries are the demo's, beside all laws.
/// </summary>
internal sealed class FaqTrial(TextIndex index)
{
    private readonly List<(string Id, string[] Asked, string Answer)> entries = [];
    private long sequence = 10_000_000;

    public static void Run(TextIndex index, bool verbose)
    {
        var trial = new FaqTrial(index);
        trial.Take(File.ReadLines(Path.Combine(Laws.Root, "src", "Rooms", "Library", "Demo", "faqs.txt")));
        trial.Other(verbose);
        trial.Without(verbose);
    }

    private void Take(IEnumerable<string> lines)
    {
        string[] asked = [];
        foreach (var line in lines)
            if (line.StartsWith('?'))
                asked = [.. line[(line.IndexOf('　') + 1)..].TrimStart('?').Split(" / ")];
            else if (line.StartsWith('!'))
                entries.Add(($"faqs/{entries.Count}", asked, line[1..]));
        foreach (var (id, questions, answer) in entries)
            Put(id, questions, answer);
    }

    private void Other(bool verbose)
    {
        var (own, other, law, withheld) = (0, 0, 0, 0);
        foreach (var (id, asked, answer) in entries)
            foreach (var way in asked.Skip(1))
            {
                Put(id, [.. asked.Where(question => question != way)], answer);
                var given = index.Ask(way, 1, Laws.Words);
                var first = given.Passages is [{ ItemId: var found }, ..] ? found : "";
                if (given.Abstained)
                    withheld++;
                else if (first == id)
                    own++;
                else if (first.StartsWith("faqs/", StringComparison.Ordinal))
                    other++;
                else
                    law++;
                if (verbose && (given.Abstained || first != id))
                    Console.WriteLine($"    {(given.Abstained ? "withheld" : "other")} {given.Confidence:f2} {way} (of {asked[0]}) -> {Shown(given)}");
                Put(id, asked, answer);
            }
        Console.WriteLine($"asked otherwise: own entry {own}, another entry {other}, a law {law}, withheld {withheld}");
    }

    private void Without(bool verbose)
    {
        var (entry, law, withheld) = (0, 0, 0);
        foreach (var (id, asked, answer) in entries)
        {
            index.Apply([IndexChange.Remove(++sequence, id)]);
            var given = index.Ask(asked[0], 1, Laws.Words);
            var isEntry = given.Passages is [{ ItemId: var found }, ..] && found.StartsWith("faqs/", StringComparison.Ordinal);
            if (given.Abstained)
                withheld++;
            else if (isEntry)
                entry++;
            else
                law++;
            if (verbose && !given.Abstained && isEntry)
                Console.WriteLine($"    wrong {given.Confidence:f2} {asked[0]} -> {Shown(given)}");
            Put(id, asked, answer);
        }
        Console.WriteLine($"asked with the entry gone: another entry {entry} (wrong), a law {law}, withheld {withheld}");
    }

    private void Put(string id, string[] asked, string answer) =>
        index.Apply([IndexChange.Put(++sequence, new() { Id = id, Title = asked[0], OtherNames = [.. asked.Skip(1)], Body = answer, Answers = true, Standing = Standing.InForce, Date = new DateOnly(2026, 6, 1) })]);

    private static string Shown(Answer given) => given.Passages is [var first, ..] ? $"{first.Title}{first.Label}" : "";
}
