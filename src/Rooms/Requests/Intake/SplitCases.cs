using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Kernel;
using Mingtang.Requests.Acts;

namespace Mingtang.Requests.Intake;

/// <summary>The other matters of a split paper become cases of their own, received the same day by the same applicant (FEE 4).</summary>
internal sealed class SplitCases(RequestShelf shelf, Serials serials, IUnits units, TimeProvider clock) : IFollowsFacts
{
    public async Task Follow(Doing doing, RequestCase after, Happening fact, CancellationToken stop)
    {
        if (fact is not SplitUp split)
            return;
        var (first, received) = (after.Request, after.Log.First<Received>()!);
        var unit = (await units.Find(first.UnitId, stop))!;
        foreach (var matter in split.Matters.Skip(1))
        {
            var request = new InformationRequest
            {
                Id = Ids.New(clock),
                Number = $"{unit.Code}-{first.ArrivedOn.Year}-{await serials.Next(unit.Id, first.ArrivedOn.Year, "申请登记", stop):0000}",
                UnitId = first.UnitId,
                Channel = first.Channel,
                ApplicantKind = first.ApplicantKind,
                SealedApplicant = first.SealedApplicant,
                MaskedName = first.MaskedName,
                ApplicantKey = first.ApplicantKey,
                Title = InformationRequest.Short(matter),
                Description = matter,
                Form = first.Form,
                Way = first.Way,
                SplitFromId = first.Id,
                AccountKey = first.AccountKey,
                CreatedAt = doing.Now,
            };
            shelf.Open(doing, request, after.Log.Arrival, received);
        }
    }
}
