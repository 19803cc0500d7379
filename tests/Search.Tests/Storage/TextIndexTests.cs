using Mingtang.Search.Queries;

namespace Mingtang.Search.Tests.Storage;

public sealed class TextIndexTests : TestFolder
{
    [Fact]
    public void A_change_is_found_by_the_next_search_and_a_removed_item_never_again()
    {
        using var index = TextIndex.Open(Folder);
        Put(index, Item("a", "养犬管理办法", "饲养犬只应当登记"));
        Find(index, "饲养犬只").ShouldBe(["a"]);
        Put(index, Item("a", "养猫管理办法", "饲养猫只应当登记"));
        Find(index, "犬只").ShouldBeEmpty();
        Find(index, "猫只").ShouldBe(["a"]);
        index.Apply([IndexChange.Remove(9, "a")]);
        Find(index, "猫只").ShouldBeEmpty();
        index.Items.ShouldBe(0);
    }

    [Fact]
    public void A_commit_survives_and_what_was_not_committed_is_asked_for_again()
    {
        using (var index = TextIndex.Open(Folder))
        {
            Put(index, Item("a", "供水管理条例"), Item("b", "供电管理条例"));
            index.Commit();
            index.Apply([IndexChange.Remove(3, "a")]);
        }
        using var again = TextIndex.Open(Folder);
        again.Damage.ShouldBeNull();
        again.Sequence.ShouldBe(2);
        Find(again, "供水管理条例").First().ShouldBe("a");
        again.Apply([IndexChange.Remove(3, "a")]);
        again.Commit();
        again.Dispose();
        using var third = TextIndex.Open(Folder);
        third.Ids().ShouldBe(["b"]);
    }

    [Fact]
    public void A_replayed_change_does_no_harm()
    {
        using var index = TextIndex.Open(Folder);
        IndexChange[] log = [IndexChange.Put(1, Item("a", "旧的标题")), IndexChange.Put(2, Item("a", "新的标题"))];
        index.Apply(log);
        index.Apply(log);
        index.Apply([log[0]]);
        index.Ids().ShouldBe(["a"]);
        index.Search(new("标题")).Items.Single().Title.ShouldBe("新的标题");
    }

    [Theory]
    [InlineData(".seg")]
    [InlineData("commit")]
    public void A_torn_file_is_noticed_and_the_index_begins_again(string which)
    {
        Committed();
        var file = Directory.GetFiles(Folder).First(path => path.EndsWith(which, StringComparison.Ordinal));
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^7]);
        BeginsAgain();
    }

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        Committed();
        var file = Directory.GetFiles(Folder, "*.seg")[0];
        var bytes = File.ReadAllBytes(file);
        bytes[3] ^= 1;
        File.WriteAllBytes(file, bytes);
        BeginsAgain();
    }

    [Fact]
    public void A_deleted_segment_is_noticed()
    {
        Committed();
        File.Delete(Directory.GetFiles(Folder, "*.seg")[0]);
        BeginsAgain();
    }

    [Fact]
    public void A_second_writer_is_refused()
    {
        using var index = TextIndex.Open(Folder);
        Should.Throw<IOException>(() => TextIndex.Open(Folder));
    }

    [Fact]
    public void Merging_changes_nothing_that_can_be_found()
    {
        using var index = TextIndex.Open(Folder);
        for (var i = 0; i < 12; i++)
        {
            Put(index, Item($"n{i}", $"第{i}号通知", $"关于编号{i * 37}的事项"), Item("same", $"同一件事的第{i}稿"));
            index.Commit();
        }
        index.Apply([IndexChange.Remove(index.Sequence + 1, "n3")]);
        var before = index.Ids().Order().ToList();
        while (index.Tidy())
        {
        }
        index.Tidy(all: true);
        index.Ids().Order().ShouldBe(before);
        index.Search(new("同一件事")).Items[0].Title.ShouldBe("同一件事的第11稿");
        index.Check().ShouldBeNull();
        index.Dispose();
        using var again = TextIndex.Open(Folder);
        again.Ids().Order().ShouldBe(before);
        Directory.GetFiles(Folder, "*.seg").Length.ShouldBe(1);
    }

    [Fact]
    public void What_a_log_in_bulk_gives_equals_the_log_one_by_one()
    {
        var chance = new Random(3);
        var log = Enumerable.Range(1, 120).Select(sequence => chance.Next(4) == 0
            ? IndexChange.Remove(sequence, $"i{chance.Next(40)}")
            : IndexChange.Put(sequence, Item($"i{chance.Next(40)}", $"标题{sequence}", $"内容{sequence}"))).ToList();
        using var bulk = TextIndex.Open(Path.Combine(Folder, "bulk"));
        bulk.ApplyInBulk(log);
        using var single = TextIndex.Open(Path.Combine(Folder, "single"));
        foreach (var change in log)
            single.Apply([change]);
        bulk.Ids().Order().ShouldBe(single.Ids().Order());
        bulk.Sequence.ShouldBe(single.Sequence);
    }

    private void Committed()
    {
        using var index = TextIndex.Open(Folder);
        Put(index, Item("a", "供水管理条例", "水费应当按时缴纳"));
        index.Commit();
    }

    private void BeginsAgain()
    {
        using var index = TextIndex.Open(Folder);
        index.Damage.ShouldNotBeNull();
        index.Sequence.ShouldBe(0);
        Put(index, Item("a", "供水管理条例"));
        index.Commit();
        index.Search(new SearchRequest("供水")).Items.Count.ShouldBe(1);
    }
}
