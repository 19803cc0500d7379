using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Jobs;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;

namespace Mingtang.Documents.Jobs;

/// <summary>
/// 自然失效: the day after the last, nobody has to do anything, yet lists, index and kept pages must hear of it. So a little after midnight the
/// platform notes what ran out, and says of what begins today that it changed.
/// </summary>
internal sealed class FollowValidity(ActBook acts, PlatformDb db, TimeProvider clock) : IRoomJob
{
    public string Name => "documents.follow-validity";

    public string Title => "有效期届满登记";

    public Schedule When => Schedule.DailyAt(0, 5);

    public async Task Run(JobRun run, CancellationToken stop)
    {
        var today = clock.Today();
        var since = run.LastGoodAt is { } last ? ChinaTime.DayOf(last) : today;
        var ended = await db.Set<Document>().Where(d => d.ExpiresOn < today && d.EndedAs == null && d.PublicEditionId != null && d.Kind != DocumentKind.Reference).Select(d => d.Id).ToListAsync(stop);
        foreach (var id in ended)
            _ = await acts.Do<bool>("documents.lapse", Actor.Platform, doing => Lapse(doing, id, stop), stop);
        var begun = await db.Set<Document>().AsNoTracking().Where(d => d.EffectiveOn >= since && d.EffectiveOn <= today && d.PublicEditionId != null).ToListAsync(stop);
        if (begun.Count > 0)
            _ = await acts.Do<bool>("documents.take-effect", Actor.Platform, doing =>
            {
                begun.ForEach(document => doing.Note(document.Item, isPublic: true));
                doing.About("documents.effect", today, $"今日施行{begun.Count}件");
                return Task.FromResult<Outcome<bool>>(true);
            }, stop);
        if (ended.Count + begun.Count > 0)
            run.Note = $"自然失效{ended.Count}件，开始施行{begun.Count}件。";
    }

    private async Task<Outcome<bool>> Lapse(Doing doing, Guid id, CancellationToken stop)
    {
        if (await db.Set<Document>().FirstOrDefaultAsync(d => d.Id == id && d.EndedAs == null, stop) is not { ExpiresOn: { } last } document)
            return true;
        (document.EndedAs, document.EndedOn) = (ValidityEnd.Expired, last.AddDays(1));
        document.Revision++;
        db.Add(new ValidityNote
        {
            Id = Ids.New(clock),
            DocumentId = id,
            Act = ValidityAct.Lapse,
            On = last.AddDays(1),
            Why = $"有效期至{last:yyyy-MM-dd}",
            At = doing.Now,
            ByName = doing.Act.Who.Name,
        });
        doing.Note(document.Item, isPublic: true);
        doing.About(Document.ItemKind, id, $"「{document.Title}」有效期届满");
        return true;
    }
}
