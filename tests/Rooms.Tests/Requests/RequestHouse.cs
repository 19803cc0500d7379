using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests;

/// <summary>The house with a unit, its people and cases, each step in one breath.</summary>
internal sealed class RequestHouse : IDisposable
{
    private RequestHouse(Engine engine, Action<IServiceCollection>? change) => House = new(engine, change);

    public TestHouse House { get; }

    public UnitRef Unit { get; private set; } = null!;

    public CurrentPerson Clerk { get; private set; } = null!;

    public CurrentPerson Head { get; private set; } = null!;

    public CurrentPerson Legal { get; private set; } = null!;

    public CurrentPerson Reviewer { get; private set; } = null!;

    public CurrentPerson Office { get; private set; } = null!;

    public static async Task<RequestHouse> On(Engine engine, Action<IServiceCollection>? change = null)
    {
        var house = new RequestHouse(engine, change);
        house.Unit = await house.House.Services.Unit();
        (house.Clerk, house.Head) = (house.Someone(Role.Clerk), house.Someone(Role.Approver));
        (house.Legal, house.Reviewer, house.Office) = (house.Someone(Role.LegalReviewer), house.Someone(Role.Reviewer), house.Someone(Role.Office));
        return house;
    }

    public CurrentPerson Someone(Role role, Guid? unitId = null) => new(Guid.NewGuid(), $"试{role}", unitId ?? Unit.Id, Unit.ShortName, role);

    public void Dispose() => House.Dispose();

    public Task<T> Ask<TService, T>(Func<TService, Task<T>> ask) where TService : notnull => House.Read(services => ask(services.GetRequiredService<TService>()));

    public Task<Outcome<Guid>> Do<TBook>(Func<TBook, Task<Outcome<Guid>>> act) where TBook : notnull => Ask(act);

    public static Applicant Person(string name = "诸葛青云", string number = "310117199001011234") => new(ApplicantKind.NaturalPerson, name)
    {
        Identity = IdentityKind.IdentityCard,
        IdentityNumber = number,
        Phone = "13800001234",
        Email = "qing.yun@mail.example",
        Address = "上海市云间区竹苑路18号501室",
    };

    public Application Application(Channel channel = Channel.Counter, string title = "竹苑小区加装电梯补贴发放明细", Applicant? applicant = null) => new(Unit.Id, channel, applicant ?? Person())
    {
        Title = title,
        Description = $"{title}，2025年度，含文号和金额",
        Way = SupplyWay.Post,
    };

    public async Task<Guid> Taken(Application? application = null) => (await Ask<TakeIn, Outcome<TakenIn>>(takeIn => takeIn.AtDesk(Clerk, application ?? Application()))).Value.Id;

    public Task<Outcome<RequestCase>> Do(Guid id, Deed deed, CurrentPerson? who = null) => Ask<RequestFrame, Outcome<RequestCase>>(frame => frame.Do(who ?? By(deed), id, deed));

    public async Task<RequestCase> Done(Guid id, params Deed[] deeds)
    {
        RequestCase? last = null;
        foreach (var deed in deeds)
            last = (await Do(id, deed)).Value;
        return last!;
    }

    public Task<RequestCase> Find(Guid id) => Ask<RequestShelf, RequestCase>(async shelf => (await shelf.Find(id, default))!);

    public Task<List<T>> All<T>() where T : class => Ask<PlatformDb, List<T>>(db => db.Set<T>().AsNoTracking().ToListAsync());

    /// <summary>From the draft to service, each step by who may do it.</summary>
    public Deed[] Answer(ReplyWords? words = null) =>
    [
        new DraftReply(words ?? new(ReplyKind.Disclosed, null, "提供所需信息复印件")), new PassLegal(null), new PassSecrecy(ReleaseBook.Checklist), new Sign(),
        new Serve(ServiceWay.Post, ChinaTime.DayOf(House.Clock.GetUtcNow()), "挂号 XA123"),
    ];

    private CurrentPerson By(Deed deed) => deed switch
    {
        ApproveExtension or SetDelay or Sign => Head,
        PassLegal => Legal,
        PassSecrecy => Reviewer,
        Urge => Office,
        _ => Clerk,
    };
}
