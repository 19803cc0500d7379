namespace Mingtang.Search.Tests.Storage;

/// <summary>What befalls an index in the middle of its work: a disk that takes no more, a crash, a merge under searches.</summary>
public sealed class MishapTests : TestFolder
{
    [Fact]
    public void A_disk_that_takes_no_segment_loses_nothing_and_the_next_commit_makes_up_for_it()
    {
        using var index = Committed("a");
        Put(index, Item("b", "供电管理条例"));
        var blocked = Block("items-000003.seg");
        Should.Throw<Exception>(index.Commit);
        Find(index, "供电管理条例").First().ShouldBe("b");
        Directory.Delete(blocked);
        index.Commit();
        index.Check().ShouldBeNull();
        index.Dispose();
        Reopened().ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_crash_between_segment_and_commit_leaves_the_commit_before_and_no_litter()
    {
        using (var index = Committed("a"))
        {
            Put(index, Item("b", "供电管理条例"));
            var blocked = Block("commit.new");
            Should.Throw<Exception>(index.Commit);
            Directory.Delete(blocked);
        }
        Directory.GetFiles(Folder, "*.seg").Length.ShouldBe(2);
        Reopened().ShouldBe(["a"]);
        Directory.GetFiles(Folder, "*.seg").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void After_any_crash_the_log_replayed_gives_what_the_log_says(int seed)
    {
        var chance = new Random(seed);
        var log = Enumerable.Range(1, 150).Select(sequence => chance.Next(4) == 0 ? IndexChange.Remove(sequence, $"i{chance.Next(30)}")
            : IndexChange.Put(sequence, Item($"i{chance.Next(30)}", $"标题{sequence}", $"内容{sequence}", date: new DateOnly(1990 + chance.Next(60), 1, 1)))).ToList();
        for (var crash = 0; crash < 12; crash++)
        {
            using var index = TextIndex.Open(Folder);
            index.Sequence.ShouldBe(index.CommittedSequence);
            var until = chance.Next((int)index.Sequence, log.Count + 1);
            foreach (var change in log.Where(change => change.Sequence <= until))
                Step(index, change, chance.Next(12));
            Litter(chance);
        }
        using var last = TextIndex.Open(Folder);
        last.Damage.ShouldBeNull();
        last.Apply(log);
        last.Ids().Order().ShouldBe(log.GroupBy(change => change.Id).Select(group => group.Last()).Where(change => change.Item is not null).Select(change => change.Id).Order());
        foreach (var change in log.GroupBy(change => change.Id).Select(group => group.Last()).Where(change => change.Item is not null))
            last.Search(new(change.Item!.Title)).Items.ShouldContain(item => item.Id == change.Id && item.Title == change.Item.Title);
    }

    [Fact]
    public async Task Searches_during_merges_always_see_each_item_once()
    {
        using var index = TextIndex.Open(Folder);
        Put(index, [.. Enumerable.Range(0, 40).Select(i => Item($"k{i}", $"供水管理第{i}号通知", "供水管理应当保证水质"))]);
        using var done = new CancellationTokenSource();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var searching = Task.Run(() =>
        {
            var searches = 0;
            for (; !done.IsCancellationRequested; searches++)
            {
                begun.TrySetResult();
                var found = index.Search(new("供水管理") { Limit = 100 }).Items.Select(item => item.Id).ToList();
                found.Count.ShouldBe(40);
                found.Distinct().Count().ShouldBe(40);
            }
            return searches;
        });
        await begun.Task;
        for (var round = 0; round < 30; round++)
        {
            Put(index, [.. Enumerable.Range(0, 5).Select(i => Item($"k{(round * 5 + i) % 40}", $"供水管理第{i}号通知{round}稿", "供水管理应当保证水质"))]);
            index.Commit();
            index.Tidy(all: round % 10 == 9);
        }
        await done.CancelAsync();
        (await searching).ShouldBeGreaterThan(0);
        index.Check().ShouldBeNull();
    }

    private static void Step(TextIndex index, IndexChange change, int chance)
    {
        index.Apply([change]);
        if (chance == 0)
            index.Commit();
        if (chance == 1)
            index.Tidy(all: true);
    }

    /// <summary>Half-written files of the moment of the crash.</summary>
    private void Litter(Random chance)
    {
        var bytes = new byte[chance.Next(1, 5_000)];
        chance.NextBytes(bytes);
        File.WriteAllBytes(Path.Combine(Folder, $"items-{chance.Next(900_000, 999_999)}.seg"), bytes);
        File.WriteAllBytes(Path.Combine(Folder, "commit.new"), bytes);
    }

    private TextIndex Committed(string id)
    {
        var index = TextIndex.Open(Folder);
        Put(index, Item(id, "供水管理条例", "水费应当按时缴纳"));
        index.Commit();
        return index;
    }

    /// <summary>A folder of that name stands where the file should be written: writing fails as on a full disk.</summary>
    private string Block(string name) => Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;

    private List<string> Reopened()
    {
        using var again = TextIndex.Open(Folder);
        again.Damage.ShouldBeNull();
        return [.. again.Ids().Order()];
    }
}
