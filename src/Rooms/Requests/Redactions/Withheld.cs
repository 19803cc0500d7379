using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.Requests.Redactions;

/// <summary>What the boxes of a case's papers withhold, a line for each ground and reason, as the draft of a partial reply lists it (GIR 37).</summary>
internal sealed class Withheld(PlatformDb db)
{
    public async Task<string?> LinesOf(Guid requestId, CancellationToken stop)
    {
        var papers = await db.Set<Redaction>().AsNoTracking().Where(redaction => redaction.RequestId == requestId && redaction.State == RedactionState.Done).OrderBy(redaction => redaction.MadeAt).ToListAsync(stop);
        var ids = papers.Select(paper => paper.Id).ToList();
        var boxes = (await db.Set<RedactionBox>().AsNoTracking().Where(box => ids.Contains(box.RedactionId)).ToListAsync(stop)).ToLookup(box => box.RedactionId);
        var lines = papers.SelectMany(paper => boxes[paper.Id].GroupBy(box => (box.Ground, box.Reason)).OrderBy(same => same.Min(box => box.Page))
            .Select(same => $"「{Path.GetFileNameWithoutExtension(paper.Name)}」第{string.Join('、', same.Select(box => box.Page).Distinct().Order())}页共{same.Count()}处｜{Article(same.Key.Ground)}｜{same.Key.Reason}"));
        return string.Join('\n', lines) is { Length: > 0 } found ? found : null;
    }

    /// <summary>As a person types it.</summary>
    public static string Article(string ground) => ground switch
    {
        "GIR 14" => "第十四条",
        "GIR 15" => "第十五条",
        "GIR 16(1)" => "第十六条第一款",
        "GIR 16(2)" => "第十六条第二款",
        _ => ground,
    };
}
