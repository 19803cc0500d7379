using System.Reflection;
using Mingtang.Agencies.People;
using Mingtang.Documents;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;
using Mingtang.Library.Judged;
using Mingtang.Library.Log;
using Mingtang.Library.Words;

namespace Mingtang.Library.Demo;

/// <summary>云间区's own words: a first edition in use, put there before anything was judged; judged queries since; and a second edition that waits to be measured.</summary>
internal sealed class WordsDemo(ActBook acts, DraftWords draft, ReleaseWords release, MeasureWords measure, JudgedBook judged, QueryLog log, IDocuments documents, IPeople people, TimeProvider clock) : IDemoSeed
{
    private const string First = """
        小巨人 > 专精特新 国家级小巨人企业
        造房子 盖房子 > 宅基地建房
        加梯 装电梯 = 加装电梯
        电瓶车 = 电动自行车
        骑手 外卖员 > 新就业形态 网约配送
        吃低保 > 最低生活保障
        幼升小 小升初 > 义务教育阶段学校招生
        廉租房 保租房 > 保障性租赁住房
        """;

    private static readonly (string Queries, string Title)[] Recommended =
    [
        ("低保\n低保标准\n低保多少钱", "关于调整云间区2026年最低生活保障标准的通知"),
        ("入学\n小学报名\n招生", "云间区2026年义务教育阶段学校招生入学工作实施意见"),
        ("台风\n防台", "云间区2026年防汛防台工作方案"),
    ];

    private static readonly (string Left, string Right)[] Second = [("老年痴呆、老糊涂", "认知障碍"), ("首违不罚", "轻微违法行为不予行政处罚"), ("公益岗", "公益性岗位"), ("课后托管", "课后服务")];

    private static readonly string[] Missed = ["琥珀鉴赏", "犀鸟", "鲱鱼罐头", "magic wand"];

    /// <summary>What stood first; which text it was does not matter to the figures.</summary>
    private const string Looked = "documents.document/demo";

    public string Name => "library.words";

    public int Order => 480;

    public async Task Fill(IServiceProvider services, IProgress<string> progress, CancellationToken stop)
    {
        var time = (DemoClock)clock;
        var now = time.GetUtcNow() < DemoClock.Opening ? DemoClock.Opening : time.GetUtcNow();
        var office = (await people.Holding(Role.Office, stop)) is [var one, ..] ? new CurrentPerson(one.Id, one.Name, null, null, Role.Office) : new(Ids.New(clock), "区府办", null, null, Role.Office);
        try
        {
            _ = (await acts.Do<int>("library.fill-demo", Actor.Platform, async doing =>
            {
                doing.About("library.demo", "yunjian", "填充演示检索用词");
                time.Set(now.AddDays(-40));
                await BeginUse(office, stop);
                time.Set(now.AddDays(-20));
                foreach (var query in Read())
                    _ = (await judged.Add(office, query, stop: stop)).Value;
                time.Set(now.AddDays(-1));
                var second = (await draft.Begin(office, stop)).Value;
                foreach (var (left, right) in Second)
                    _ = (await draft.AddGroup(office, second, left, right, bothWays: false, stop)).Value;
                return second;
            }, stop)).Value;
            Ask(time, now);
            await log.Flush(stop);
            progress.Report($"  {Read().Count} 道评测题、两版检索词表");
        }
        finally
        {
            time.Set(now);
        }
    }

    /// <summary>A month of searches and questions of nobody, so that the desk shows what is looked for, opened and missed.</summary>
    private void Ask(DemoClock time, DateTimeOffset now)
    {
        foreach (var (index, query) in Read().Index())
            for (var again = 0; again < 1 + (index * 7) % 5; again++)
            {
                time.Set(now.AddHours(-9 * index - 31 * again - 2));
                var id = Ids.New(clock);
                if (query.Side == Side.Search)
                    log.Search(id, query.Words, 3 + index % 9, Looked);
                else
                    log.Question(id, query.Words, 4, index % 6 != 0, Looked);
                if (query.Side == Side.Search && (index + again) % 4 != 3)
                    log.Opened(id, Looked, 1 + again % 2);
                else if (query.Side == Side.Question && index % 9 == 4)
                    log.Rated(id, Verdict.NotUseful);
            }
        foreach (var (index, words) in Missed.Index())
        {
            time.Set(now.AddDays(-1 - index));
            log.Search(Ids.New(clock), words, 0, null);
        }
    }

    private async Task BeginUse(CurrentPerson office, CancellationToken stop)
    {
        var first = (await draft.Begin(office, stop)).Value;
        _ = (await draft.SetText(office, first, First, stop)).Value;
        var policies = (await documents.Public(new() { Most = 1000 }, stop)).ToLookup(document => document.Title);
        foreach (var (queries, title) in Recommended)
            if (policies[title].FirstOrDefault() is { Url: { } url } policy)
            {
                var line = new PublicLine(policy.Item, title, "", "", null, null, clock.GetUtcNow().UtcDateTime, clock.GetUtcNow().UtcDateTime, url);
                _ = (await draft.SetBet(office, first, null, new(queries, line, "居民常搜", clock.Today(), null), stop)).Value;
            }
        _ = (await measure.KeepOfNothing(office, first, stop)).Value;
        _ = (await release.GoLive(office, first, "首批词表，当时还没有评测题", stop)).Value;
    }

    /// <summary>An FAQ that explains the policy, or the very article, is as right as the policy itself.</summary>
    private static IEnumerable<ExpectedText> Answering(Side side, ExpectedText expected) => LibraryDemo.Read()
        .Where(paper => paper.Basis == expected.Title && (side == Side.Search || expected.Label is null || paper.Article == expected.Label)).Select(paper => new ExpectedText(paper.Question)).Take(8);

    private static List<JudgedQuery> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Mingtang.Library.Demo.judged.txt")!;
        using var reader = new StreamReader(stream);
        var side = Side.Search;
        var read = new List<JudgedQuery>();
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (line[0] == '#')
                side = line.Contains("提问", StringComparison.Ordinal) ? Side.Question : Side.Search;
            else if (line.Split('|') is [var words, var expected])
                read.Add(new(side, words, [ExpectedText.Of(expected), .. Answering(side, ExpectedText.Of(expected))]));
        return read;
    }
}
