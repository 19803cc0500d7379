using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Mingtang.Documents;
using Mingtang.Search;

namespace Mingtang.Library.Asking.Wording;

/// <summary>
/// Lets a machine, where one is configured, put an answer into words: only from quoted passages that hold now, and only what stands the check.
/// Of what somebody typed it hears no word, only what kind of fact is asked for and which sentence of the passages was found: a name or an address has no
/// form by which it could be struck out. Whatever goes wrong, the quoted article is the answer.
/// </summary>
internal sealed partial class WordAnswer(ChatEndpoint endpoint, TimeProvider clock, ILogger<WordAnswer> log)
{
    private const int MostPassages = 4, LongestPassage = 700, MostSentences = 6, LongestSentence = 200, LongestReply = 4000, MostKept = 500, FaultsInARow = 3;

    private const string Rules =
        "你为政府网站把条款原文整理成通俗的回答。只能使用用户给出的编号原文，不得补充原文没有的内容，不得推测。" +
        "每句话末尾用[编号]标明依据，一句一个意思，不超过六句。每句只取原文的一个完整分句，照抄其用词和语序，不合并、不改写条件，数字、日期、机关和文件名称照抄原文。原文不足以回答时，只输出：无法回答。";

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10), Pause = TimeSpan.FromMinutes(1);

    /// <summary>Published texts of the house; what people wrote to it is never handed on, answered or not.</summary>
    private static readonly HashSet<string> Kinds = ["documents.document", "interpretations.interpretation", "library.faq", "workplans.plan"];

    private readonly ConcurrentDictionary<string, (WordedAnswer? Answer, DateTimeOffset At)> known = new();
    private int faults;
    private long pausedUntil;

    public bool IsOn => endpoint.IsOn;

    /// <summary>Null where there is nothing better than the plain answer.</summary>
    public async Task<WordedAnswer?> Of(AnsweredQuestion answered, CancellationToken stop)
    {
        if (!endpoint.IsOn || answered.First is null)
            return null;
        var passages = answered.All.Where(IsFit).Take(MostPassages).ToList();
        if (passages.Count == 0 || passages[0] != answered.First)
            return null;
        var key = Request(answered, passages);
        if (known.TryGetValue(key, out var before) && clock.GetUtcNow() - before.At < Kept)
            return before.Answer;
        if (Environment.TickCount64 < Interlocked.Read(ref pausedUntil))
            return null;
        var (worded, isSaid) = await Ask(key, passages, stop);
        if (isSaid)
            Keep(key, worded);
        return worded;
    }

    /// <summary>Sentences of a reply that stand the check, in its order.</summary>
    internal static WordedAnswer? Checked(string reply, IReadOnlyList<QuotedPassage> passages)
    {
        // The whole passage: what a cut one leaves off may take back what it says.
        var texts = passages.Select(passage => $"{passage.Citation} {OneLine(passage.Text)}").ToList();
        var (kept, dropped) = (new List<WordedSentence>(), 0);
        foreach (var sentence in Sentences(reply))
        {
            var cited = Mark().Matches(sentence).Select(mark => int.Parse(mark.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct().ToList();
            var words = Mark().Replace(sentence, "").Trim();
            if (words.Length is 0 or > LongestSentence || cited.Count == 0 || cited.Exists(number => number < 1 || number > passages.Count) || kept.Count == MostSentences
                || !SentenceCheck.Holds(words, [.. cited.Select(number => texts[number - 1])]))
                dropped++;
            else
                kept.Add(new(words, cited));
        }
        return kept.Count == 0 ? null : new(kept, passages, dropped);
    }

    private static bool IsFit(QuotedPassage passage) =>
        Kinds.Contains(passage.Item.Kind) && passage is { Standing: Standing.InForce, IsEarlier: false } && !PersonalInformation.IsIn(Shown(passage));

    private async Task<(WordedAnswer? Answer, bool IsSaid)> Ask(string request, List<QuotedPassage> passages, CancellationToken stop)
    {
        try
        {
            var reply = await endpoint.Ask(Rules, request, stop);
            Interlocked.Exchange(ref faults, 0);
            var worded = Checked(reply.Length > LongestReply ? reply[..LongestReply] : reply, passages);
            if (worded is null or { Dropped: > 0 })
                log.LogInformation("Of a worded answer {Dropped} sentences did not stand the check", worded?.Dropped.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "all");
            return (worded, true);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or JsonException or InvalidOperationException or NotSupportedException)
        {
            log.LogWarning("The endpoint for wording answers did not answer ({Reason}); the plain answer is shown", fault is OperationCanceledException ? "too slow" : fault.Message);
            // An endpoint that is down must not make every reader wait.
            if (Interlocked.Increment(ref faults) >= FaultsInARow)
                Interlocked.Exchange(ref pausedUntil, Environment.TickCount64 + (long)Pause.TotalMilliseconds);
            return (null, false);
        }
    }

    private void Keep(string key, WordedAnswer? answer)
    {
        if (known.Count >= MostKept)
            known.Clear();
        known[key] = (answer, clock.GetUtcNow());
    }

    private static string Request(AnsweredQuestion answered, List<QuotedPassage> passages) =>
        $"问的是：{answered.FactTitle ?? "要点"}\n最相关的一句：{Cut(passages[0].Sentence)}\n\n原文：\n{string.Join('\n', passages.Select((passage, index) => $"[{index + 1}] {Shown(passage)}"))}";

    private static string Shown(QuotedPassage passage) => $"{passage.Citation} {Cut(passage.Text)}";

    private static string Cut(string passage)
    {
        var text = OneLine(passage);
        return text.Length > LongestPassage ? text[..LongestPassage] : text;
    }

    private static string OneLine(string text) => text.Replace('\n', ' ').Trim();

    /// <summary>A mark after the full stop belongs to the sentence before it.</summary>
    private static IEnumerable<string> Sentences(string reply) =>
        Sentence().Matches(Thinking().Replace(reply, "").Replace('［', '[').Replace('］', ']').Replace('【', '[').Replace('】', ']')).Select(found => found.Value.Trim()).Where(found => found.Length > 0);

    [GeneratedRegex(@"\[(?<number>[0-9]{1,2})\]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"[^。！？!?\n]+[。！？!?]*(?:\s*\[[0-9]{1,2}\][。]?)*")]
    private static partial Regex Sentence();

    [GeneratedRegex("<think>.*?(?:</think>|$)", RegexOptions.Singleline)]
    private static partial Regex Thinking();
}
