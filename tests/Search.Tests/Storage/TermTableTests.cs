using FsCheck;
using FsCheck.Fluent;
using Mingtang.Search.Analysis;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Tests.Storage;

public sealed class TermTableTests : TestFolder
{
    [Fact]
    public void Every_posting_comes_back_with_its_row_and_level_and_a_term_that_is_not_there_is_not_found() => Prop.ForAll<PositiveInt>(seed =>
    {
        var chance = new Random(seed.Get);
        var terms = Enumerable.Range(0, chance.Next(1, 200)).Select(_ => chance.Next(2) == 0 ? (ulong)chance.NextInt64() : (ulong)chance.Next(1, 1 << 20) << 16).Distinct().Order()
            .Select(key => (Key: key, Postings: Drawn(chance))).ToList();
        using var file = new MemoryStream();
        var writer = new SegmentWriter(file, PhraseBook.Learn([]), Counts.Whole);
        for (var row = 0; row < 5_000; row++)
            writer.AddRow("", new((ulong)row, (ulong)row, 0, Standing.InForce, new Dictionary<string, IReadOnlyList<string>>()), chance.Next(1, 2_000));
        writer.BeginTerms(400);
        foreach (var (key, postings) in terms)
        {
            writer.BeginTerm(key);
            postings.ForEach(posting => writer.Post(posting.Row, posting.Level));
            writer.EndTerm();
        }
        writer.Finish();
        var segment = new Segment("", Bytes.Hold(file.ToArray()));
        return terms.TrueForAll(term => Read(segment, term.Key).SequenceEqual(term.Postings)) && terms.TrueForAll(term => terms.Exists(other => other.Key == term.Key + 1) || !segment.Find(term.Key + 1, out _));
    }).Holds();

    [Fact]
    public void A_block_promises_no_less_than_the_most_any_of_its_rows_says()
    {
        using var index = TextIndex.Open(Folder);
        Put(index, [.. Enumerable.Range(0, 700).Select(i => Item($"n{i}", $"通知{i}", string.Concat(Enumerable.Repeat("供水", 1 + i * i % 23)) + new string('字', i * 37 % 900)))]);
        var segment = index.Now.Items.Parts[0].Segment;
        segment.Find(TermKey.Pair('供', '水'), out var term).ShouldBeTrue();
        var reading = new Postings();
        for (segment.Open(term, reading); reading.Row != Postings.End; reading.Next())
            reading.MostAt(reading.Row, out _).ShouldBeGreaterThanOrEqualTo(reading.Impact);
    }

    [Fact]
    public void Words_of_one_item_only_are_found_before_and_after_a_merge()
    {
        using var index = TextIndex.Open(Folder);
        for (var i = 0; i < 40; i++)
        {
            Put(index, Item($"n{i}", $"通知{i}", $"只在这里{(char)('\u5000' + i)}{(char)('\u6000' + i)}出现"));
            if (i % 10 == 9)
                index.Commit();
        }
        index.Tidy(all: true);
        for (var i = 0; i < 40; i++)
            Find(index, $"{(char)('\u5000' + i)}{(char)('\u6000' + i)}").First().ShouldBe($"n{i}");
    }

    [Theory]
    [InlineData(0.5f, 1, 0)]
    [InlineData(1f, 1, 0)]
    [InlineData(2f, 1, 1)]
    [InlineData(1.5f, 2, 2)]
    [InlineData(16f, 1, 15)]
    [InlineData(1_000f, 1, 31)]
    public void A_count_is_kept_in_steps(float count, int steps, int level) => ((int)Counts.Of(steps).LevelOf(count)).ShouldBe(level);

    private static List<(uint Row, byte Level)> Drawn(Random chance)
    {
        var gap = chance.Next(1, 4) switch { 1 => 2, 2 => 60, _ => 4_000 };
        var postings = new List<(uint, byte)>();
        for (var row = chance.Next(gap); row < 5_000; row += 1 + chance.Next(gap))
            postings.Add(((uint)row, (byte)(chance.Next(6) == 0 ? chance.Next(Counts.Levels) : 0)));
        return postings.Count > 0 ? postings : [(4_999, 0)];
    }

    private static List<(uint Row, byte Level)> Read(Segment segment, ulong key)
    {
        var (found, reading) = (new List<(uint, byte)>(), new Postings());
        if (segment.Find(key, out var term))
            for (segment.Open(term, reading); reading.Row != Postings.End; reading.Next())
                found.Add((reading.Row, reading.Level));
        return found;
    }
}
