using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Settings;
using Mingtang.Foundation.Web;
using Mingtang.Foundation.Work;
using Mingtang.Polls.Contests;
using Mingtang.Polls.Demo;
using Mingtang.Polls.Questionnaires;
using Mingtang.Polls.Ratings;
using Mingtang.Polls.Voices;

namespace Mingtang.Polls;

/// <summary>问卷评议: what readers think, one voice per person, of the items of every room.</summary>
public sealed class PollsRoom : IRoom, INavigates
{
    public string Name => "polls";

    public string Title => "问卷评议";

    public IReadOnlyList<Permission> Permissions { get; } = PollPermissions.All;

    IReadOnlyList<NavEntry> INavigates.Portal { get; } =
        [new("问卷评议", "/polls", 800, Hint: "给政策和解读打分，答一份问卷，为好案例投票。一人一票，结果公开。", English: "Polls and ratings")];

    IReadOnlyList<NavEntry> INavigates.Desk { get; } =
    [
        new("问卷和评选", "/desk/polls", 500, PollPermissions.Read, Group: "问卷评议"),
        new("审核读者文字", "/desk/polls/words", 510, PollPermissions.Moderate, Group: "问卷评议"),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ISetting>(VoiceBook.PerAddress);
        services.AddScoped<VoiceBook>();
        services.AddScoped<DeviceCookie>();
        services.AddScoped<RatingBook>();
        services.AddScoped<RatingReading>();
        services.AddScoped<IPolls>(s => s.GetRequiredService<RatingReading>());
        services.AddScoped<QuestionnaireRegister>();
        services.AddScoped<Answering>();
        services.AddScoped<QuestionnaireResults>();
        services.AddScoped<ContestRegister>();
        services.AddScoped<ContestVoting>();
        services.AddScoped<IContests, ContestReading>();
        services.AddScoped<Moderation>();
        services.AddScoped<IPublishes, PollsPublishing>();
        services.AddScoped<IAssignsWork, PollsWork>();
        services.AddScoped<IDemoSeed, PollsDemo>();
        services.AddSingleton(new SlotFilling(Slot.Home, "/Rooms/Polls/Portal/_FrontPolls.cshtml", 42));
    }

    public void MapModel(ModelBuilder model) => PollsMapping.Map(model);
}
