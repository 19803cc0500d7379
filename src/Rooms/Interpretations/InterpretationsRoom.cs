using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents;
using Mingtang.Documents.Channels;
using Mingtang.Documents.Demo;
using Mingtang.Documents.Releasing;
using Mingtang.Documents.Reviewing;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Web;
using Mingtang.Foundation.Work;
using Mingtang.Interpretations.Concerns;
using Mingtang.Interpretations.Contests;
using Mingtang.Interpretations.Demo;
using Mingtang.Interpretations.Drafting;
using Mingtang.Interpretations.Duties;
using Mingtang.Interpretations.FollowUps;
using Mingtang.Interpretations.Guides;
using Mingtang.Interpretations.Indicators;
using Mingtang.Interpretations.Judging;
using Mingtang.Interpretations.Policies;
using Mingtang.Interpretations.Releasing;
using Mingtang.Polls;

namespace Mingtang.Interpretations;

/// <summary>解读: drafted, signed and released with the document.</summary>
public sealed class InterpretationsRoom : IRoom, INavigates
{
    public string Name => "interpretations";

    public string Title => "解读";

    public IReadOnlyList<Permission> Permissions { get; } = InterpretationPermissions.All;

    IReadOnlyList<NavEntry> INavigates.Portal { get; } =
        [new("政策解读", "/interpretations", 210, Hint: "文件讲什么、和以前有什么不同、谁能享受、怎么办，与文件同步发布。", English: "Policies explained")];

    IReadOnlyList<NavEntry> INavigates.Desk { get; } =
    [
        new("解读", "/desk/interpretations", 250, InterpretationPermissions.Read, Group: "解读"),
        new("应解读文件", "/desk/interpretations/duties", 260, InterpretationPermissions.Read, Group: "解读"),
        new("各单位解读情况", "/desk/interpretations/shares", 265, InterpretationPermissions.Read, Group: "解读"),
        new("跟踪解读", "/desk/interpretations/follow-ups", 270, InterpretationPermissions.Read, Group: "解读"),
        new("解读指引", "/desk/interpretations/guide", 275, InterpretationPermissions.Read, Group: "解读"),
        new("优秀解读评选", "/desk/interpretations/contests", 280, InterpretationPermissions.Read, Group: "解读"),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        foreach (var setting in MustInterpret.All.Append(FollowUpBook.Enough).Append(FollowUpBook.DaysToAnswer).Append(NonTextShare.Least))
            services.AddSingleton(setting);
        services.AddSingleton(new SlotFilling(Slot.Home, "/Rooms/Interpretations/Shared/_FrontInterpretations.cshtml", 20));
        AddActs(services);
        AddContracts(services);
        AddIndicators(services);
    }

    public void MapModel(ModelBuilder model) => InterpretationsMapping.Map(model);

    private static void AddActs(IServiceCollection services)
    {
        services.AddScoped<InterpretationFrame>();
        services.AddScoped<DraftInterpretation>();
        services.AddScoped<ReviseInterpretation>();
        services.AddScoped<HandInInterpretation>();
        services.AddScoped<JudgeInterpretation>();
        services.AddScoped<ReleaseInterpretation>();
        services.AddScoped<MustInterpret>();
        services.AddScoped<DutyBook>();
        services.AddScoped<ConcernBook>();
        services.AddScoped<FollowUpBook>();
        services.AddScoped<NominationBook>();
        services.AddScoped<GuideBook>();
        services.AddScoped<PolicyStories>();
        services.AddScoped<DemoWriters>();
    }

    private static void AddContracts(IServiceCollection services)
    {
        services.AddScoped<IGoesWith>(house => house.GetRequiredService<ReleaseInterpretation>());
        services.AddScoped<IStandsBeside, BesideItsDocument>();
        services.AddScoped<IGuardsRelease, InterpretationGuards>();
        services.AddScoped<IGuardsSubmission, ComesWithItsDocument>();
        services.AddScoped<IEntersLibrary, LibraryInterpretations>();
        services.AddScoped<IHears<DocumentWithdrawn>, GoesWithItsDocument>();
        services.AddScoped<IGuardsReview, WritersDoNotReview>();
        services.AddScoped<IPublishes, PublishedInterpretations>();
        services.AddScoped<IHears<DocumentPublished>>(house => house.GetRequiredService<DutyBook>());
        services.AddScoped<IHears<DocumentWithdrawn>>(house => house.GetRequiredService<DutyBook>());
        services.AddScoped<IHears<ItemRated>>(house => house.GetRequiredService<FollowUpBook>());
        services.AddScoped<IAssignsWork, InterpretationsWork>();
        services.AddScoped<IReadiesDemo, DemoBeside>();
        services.AddScoped<IDemoSeed, InterpretationsDemo>();
    }

    private static void AddIndicators(IServiceCollection services)
    {
        services.AddScoped<InterpretationRows>();
        services.AddScoped<UnitShares>();
        services.AddScoped<IIndicator, CoveredShare>();
        services.AddScoped<IIndicator, InStepShare>();
        services.AddScoped<IIndicator, NonTextShare>();
        services.AddScoped<IIndicator, FollowUpsReleased>();
        services.AddScoped<IIndicator, DraftsInterpreted>();
        services.AddScoped<IIndicator, ContestsHeld>();
        services.AddScoped<IIndicator, ConcernsAnsweredShare>();
    }
}
