using System.Reflection;
using Mingtang.Agencies.Units;
using Mingtang.Documents;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Demo;
using Mingtang.Kernel;
using Mingtang.Library.Faqs;
using Mingtang.Library.Questions;

namespace Mingtang.Library.Demo;

/// <summary>
/// 云间区's FAQ of the last year and a half, each drafted, reviewed by another and released by the acts of the room with the clock set back; and some
/// questions that wait.
/// </summary>
internal sealed class LibraryDemo(
    ActBook acts, PlatformDb db, FaqWay way, FaqsPast past, QuestionBook questions, IDocuments documents, IUnits units, TimeProvider clock) : IDemoSeed
{
    private static readonly string[] Waiting = ["外地车牌在停车共治的小区能停吗？", "社区食堂能不能送餐上门？", "托育园冬天几点关门？"];

    private UnitBook book = null!;

    public string Name => "library";

    public int Order => 470;

    public async Task Fill(IServiceProvider services, IProgress<string> progress, CancellationToken stop)
    {
        var time = (DemoClock)clock;
        var now = time.GetUtcNow() < DemoClock.Opening ? DemoClock.Opening : time.GetUtcNow();
        var papers = Read().ToList();
        try
        {
            var filled = await acts.Do<int>("library.fill-demo", Actor.Platform, async doing =>
            {
                doing.About("library.demo", "yunjian", "填充演示常见问题");
                book = await units.On(new(2026, 10, 20), stop);
                await way.Meet(stop);
                var policies = (await documents.Public(new() { Kinds = FaqBasis.Kinds, AlsoEnded = true, Most = 1000 }, stop)).ToLookup(document => document.Title);
                await past.Lapse(policies, book, now, time, stop);
                foreach (var (index, paper) in papers.Index())
                {
                    var policy = policies[paper.Basis].FirstOrDefault(document => document.Validity is Validity.InForce or Validity.NotYetEffective);
                    time.Set(At(now, papers.Count - index, policy));
                    await Release(paper, policy, stop);
                    if (index % 25 == 24)
                        db.ChangeTracker.Clear();
                }
                await past.Change(policies, book, now, time, stop);
                time.Set(now.AddDays(-1));
                foreach (var words in Waiting)
                    _ = (await questions.Put(words, stop)).Value;
                return papers.Count;
            }, stop);
            progress.Report($"  {filled.Value} 条常见问题");
        }
        finally
        {
            time.Set(now);
        }
    }

    /// <summary>Spread over the months before the demo's day, and never before the policy itself was public.</summary>
    private static DateTimeOffset At(DateTimeOffset now, int left, DocumentRef? policy)
    {
        var spread = now.AddHours(-40.0 * left);
        return policy?.PublishedAt is { } published && new DateTimeOffset(published, TimeSpan.Zero).AddDays(2) is var earliest && earliest > spread ? earliest < now ? earliest : now : spread;
    }

    private Task<Guid> Release(Paper paper, DocumentRef? policy, CancellationToken stop) => way.Out(book.ByCode(paper.Unit)!.Id, new FaqEntry(paper.Question, paper.Answer, paper.Theme)
    {
        AlsoAsked = paper.AlsoAsked,
        Bases = policy is null ? [] : [policy.Id],
        BasisTitle = paper.Basis,
        BasisArticle = paper.Article,
    }, stop);

    internal static IEnumerable<Paper> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Mingtang.Library.Demo.faqs.txt")!;
        using var reader = new StreamReader(stream);
        string[] head = [];
        (string? Article, string[] Asked)? open = null;
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            switch (line[0])
            {
                case '#':
                    head = line[1..].Split('|');
                    break;
                case '?':
                    var parts = line[1..].Split('\u3000', 2);
                    open = parts is [var article, var rest] ? (article, rest.Split(" / ")) : (null, line[1..].Split(" / "));
                    break;
                case '!' when open is var (label, asked):
                    yield return new(Enum.Parse<FaqTheme>(head[0]), head[1], head[2], label, asked[0], [.. asked.Skip(1)], line[1..]);
                    break;
            }
    }

    internal sealed record Paper(FaqTheme Theme, string Unit, string Basis, string? Article, string Question, IReadOnlyList<string> AlsoAsked, string Answer);
}
