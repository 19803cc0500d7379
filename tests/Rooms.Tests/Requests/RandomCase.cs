using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Redactions;

namespace Mingtang.Requests;

/// <summary>A case that is led by chance: days pass, somebody tries something, and what the guards allow happens.</summary>
internal sealed class RandomCase(int seed, WorkingDayCalendar? calendar = null)
{
    private static readonly RequestAct[] Acts = Enum.GetValues<RequestAct>();

    /// <summary>Tried more often, or few cases would ever be answered.</summary>
    private static readonly RequestAct[] Forward = [RequestAct.Confirm, RequestAct.DraftReply, RequestAct.PassLegal, RequestAct.PassSecrecy, RequestAct.Sign, RequestAct.Serve];

    private readonly Random chance = new(seed);
    private readonly WorkingDayCalendar calendar = calendar ?? WorkingDayCalendar.Official;
    private readonly CurrentPerson[] people = [.. Enumerable.Range(1, 3).Select(number => new CurrentPerson(new Guid(number, 0, 0, new byte[8]), $"某{number}", null, null, Role.Clerk))];
    private DateOnly today;

    public RequestLog Log { get; private set; } = null!;

    /// <param name="bold">Tries only acts the table has here, so that more of them succeed.</param>
    public static RequestLog Lived(int seed, int steps, DateOnly from, int withinDays, bool bold = true, WorkingDayCalendar? calendar = null) =>
        new RandomCase(seed, calendar).Live(steps, from, withinDays, bold);

    private RequestLog Live(int steps, DateOnly from, int withinDays, bool bold)
    {
        today = from.AddDays(chance.Next(withinDays));
        var channel = (Channel)chance.Next(1, 7);
        Log = new([new(new Arrived(today, channel), null, "申请人", default)]);
        if (channel.ArrivesReceived)
            Note(new Received(today, null));
        for (var step = 0; step < steps; step++)
        {
            today = today.AddDays(chance.Next(10) switch { < 4 => 0, < 8 => chance.Next(1, 4), _ => chance.Next(5, 50) });
            var open = RequestLifecycle.Table.ActsFrom(Log.State).ToList();
            if (open.Count == 0)
                break;
            var ahead = open.Where(act => Forward.Contains(act)).ToList();
            var act = !bold ? Acts[chance.Next(Acts.Length)] : ahead.Count > 0 && chance.Next(3) == 0 ? ahead[chance.Next(ahead.Count)] : open[chance.Next(open.Count)];
            if (act is RequestAct.Withdraw && chance.Next(8) > 0)
                continue;
            var who = people[chance.Next(people.Length)];
            if (Deed(act).Decide(new(Log, who, today, calendar, new(chance.Next(40), 40))).TryGet(out var fact))
                Log = Log.With(new(fact, who.Id, who.Name, default));
        }
        return Log;
    }

    private void Note(Happening fact) => Log = Log.With(new(fact, people[0].Id, people[0].Name, default));

    private DateOnly Day() => today.AddDays(-chance.Next(3));

    private string? Words() => chance.Next(12) == 0 ? " " : "写明情况";

    private string Key() => Log.Consultations is { Count: > 0 } asked ? asked[chance.Next(asked.Count)].Key : "1";

    private Deed Deed(RequestAct act) => act switch
    {
        RequestAct.Confirm => new Confirm(Log.Arrival.Channel.ArrivesReceived ? Log.Arrival.On : Day(), Words()),
        RequestAct.LogContact => new LogContact(ContactWay.Phone, Words()),
        RequestAct.AskCorrection => new AskCorrection(Words(), chance.Next(1, 40)),
        RequestAct.Correct => new Correct(Day(), Words(), chance.Next(2) == 0 ? null : "住院"),
        RequestAct.LapseCorrection => new LapseCorrection(),
        RequestAct.Consult => new Consult((ConsultationKind)chance.Next(1, 3), $"某方{chance.Next(4)}", Words()),
        RequestAct.DeliverConsultation => new DeliverConsultation(Key(), Day()),
        RequestAct.AnswerConsultation => new AnswerConsultation(Key(), Day(), (Stance)chance.Next(1, 4), Words()),
        RequestAct.LapseConsultation => new LapseConsultation(Key()),
        RequestAct.TellThirdParty => new TellThirdParty(Key(), Words()),
        RequestAct.AskExtension => new AskExtension(chance.Next(0, 24), Words()),
        RequestAct.ApproveExtension => new ApproveExtension(),
        RequestAct.NotifyExtension => new NotifyExtension(Day()),
        RequestAct.AskReasons => new AskReasons(Words()),
        RequestAct.GiveReasons => new GiveReasons(Day(), Words(), chance.Next(2) == 0),
        RequestAct.SetDelay => new SetDelay(chance.Next(10, 90), Words()),
        RequestAct.AssessFee => new AssessFee((FeeMethod)chance.Next(1, 4), chance.Next(0, 300), Words()),
        RequestAct.NotifyFee => new NotifyFee(),
        RequestAct.PayFee => new PayFee(Day(), Words()),
        RequestAct.LapseFee => new LapseFee(),
        RequestAct.Search => new Search(Words(), Words(), chance.Next(2) == 0),
        RequestAct.AttachRedacted => new AttachRedacted("a.pdf", 2, 3, "某人"),
        RequestAct.Confer => new Confer(Day(), Words(), Words()),
        RequestAct.MarkHard => new MarkHard(Words()),
        RequestAct.Split => new Split(["甲事项", "乙事项", "丙事项"]),
        RequestAct.HandOver => new HandOver(people[1].Id, "某2", null),
        RequestAct.Urge => new Urge(Words()),
        RequestAct.DraftReply => new DraftReply(Reply()),
        RequestAct.PassLegal => new PassLegal(null),
        RequestAct.PassSecrecy => new PassSecrecy(chance.Next(6) == 0 ? [] : ReleaseBook.Checklist),
        RequestAct.Return => new Return(Words()),
        RequestAct.Sign => new Sign(),
        RequestAct.Serve => new Serve((ServiceWay)chance.Next(1, 6), Day(), Words()),
        RequestAct.ReplyOnTheSpot => new ReplyOnTheSpot(Reply() with { Reply = ReplyKind.PublishedWork }),
        RequestAct.Withdraw => new Withdraw(Day(), Words()),
        RequestAct.Archive => new Archive(Words()),
        RequestAct.AnswerNotice => new AnswerNotice((NoticeAnswer)chance.Next(1, 4), Words()),
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    private ReplyWords Reply()
    {
        // Rows that need a rare history are said more often where the history is there.
        var reply = (chance.Next(2), Log.Has<Corrected>(), Log.Has<ReasonsGiven>()) switch
        {
            (0, true, _) => ReplyKind.StillUnclear,
            (0, _, true) => ReplyKind.MassiveRepeated,
            _ => (ReplyKind)chance.Next(1, 22),
        };
        var bases = ReplyRules.BasesOf(reply);
        return new(reply, bases[chance.Next(bases.Count)], "说明", "理由", "另一机关")
        {
            Withheld = reply == ReplyKind.PartlyDisclosed ? [new("姓名", "GIR 15", "个人隐私")] : [],
        };
    }
}
