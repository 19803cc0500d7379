using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Jobs;
using Mingtang.Foundation.Operations;
using Mingtang.Foundation.Outbox;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Settings;
using Mingtang.Foundation.Work;
using Mingtang.Library.Api;
using Mingtang.Library.Asking;
using Mingtang.Library.Asking.Wording;
using Mingtang.Library.Demo;
using Mingtang.Library.Faqs;
using Mingtang.Library.Index;
using Mingtang.Library.Indicators;
using Mingtang.Library.Judged;
using Mingtang.Library.Log;
using Mingtang.Library.Questions;
using Mingtang.Library.Searching;
using Mingtang.Library.Words;

namespace Mingtang.Library;

/// <summary>政策库: search and answers over everything public, and the questions people ask.</summary>
public sealed partial class LibraryRoom : IRoom
{
    public string Name => "library";

    public string Title => "政策库";

    public IReadOnlyList<Permission> Permissions { get; } = LibraryPermissions.All;

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        AddIndex(services);
        AddSearch(services);
        AddWording(services, configuration);
        AddWords(services);
        AddQuestions(services);
        AddFaqs(services);
        SearchLimits.Add(services, configuration);
    }

    public void MapModel(ModelBuilder model) => LibraryMapping.Map(model);

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        LibraryApi.Map(routes);
        OpenResult.Map(routes);
    }

    private static void AddIndex(IServiceCollection services)
    {
        services.AddScoped<Published>();
        services.AddSingleton<NodeIndex>();
        services.AddHostedService<IndexKeeper>();
        services.AddScoped<IChecks, IndexCheck>();
    }

    private static void AddWording(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(AiSettings.Read(configuration));
        services.AddSingleton<ChatEndpoint>();
        services.AddSingleton<WordAnswer>();
    }

    private static void AddWords(IServiceCollection services)
    {
        services.AddSingleton<ISetting>(ReleaseWords.Tolerance);
        services.AddScoped<WordFrame>();
        services.AddScoped<DraftWords>();
        services.AddScoped<ReleaseWords>();
        services.AddScoped<JudgedBook>();
        services.AddScoped<JudgedRun>();
        services.AddScoped<MeasureWords>();
        services.AddScoped<IDelivers, MeasureAgain>();
    }

    private static void AddQuestions(IServiceCollection services)
    {
        services.AddSingleton<ISetting>(QuestionBook.DaysToAnswer);
        services.AddScoped<QuestionBook>();
    }

    private static void AddFaqs(IServiceCollection services)
    {
        services.AddScoped<FaqFrame>();
        services.AddScoped<DraftFaq>();
        services.AddScoped<ReleaseFaq>();
        services.AddScoped<FaqPolicy>();
        services.AddScoped<PublishedFaqs>();
        services.AddScoped<FaqVoices>();
        services.AddScoped<IPublishes>(house => house.GetRequiredService<PublishedFaqs>());
        services.AddScoped<IHears<VersionReviewed>, FaqReview>();
        services.AddScoped<IGuardsReview, FaqGuards>();
        services.AddScoped<IGuardsRelease, FaqGuards>();
        services.AddScoped<IHears<DocumentWithdrawn>>(house => house.GetRequiredService<FaqPolicy>());
        services.AddScoped<IHears<DocumentEnded>>(house => house.GetRequiredService<FaqPolicy>());
        services.AddScoped<IRoomJob>(house => house.GetRequiredService<FaqPolicy>());
        services.AddScoped<FaqBasis>();
        services.AddScoped<FaqTies>();
        services.AddScoped<IHears<ReferencesTaken>>(house => house.GetRequiredService<FaqTies>());
        services.AddScoped<IStandsBeside, FaqsBeside>();
        services.AddScoped<IAssignsWork, LibraryWork>();
        services.AddScoped<IIndicator, SearchSuccessShare>();
        services.AddScoped<FaqWay>();
        services.AddScoped<FaqsPast>();
        services.AddScoped<IDemoSeed, LibraryDemo>();
        services.AddScoped<IDemoSeed, WordsDemo>();
    }

    private static void AddSearch(IServiceCollection services)
    {
        services.AddSingleton<ISetting>(SearchHabits.HotDays);
        services.AddSingleton<ISetting>(SearchHabits.HotLeast);
        services.AddSingleton<LiveWords>();
        services.AddSingleton<SearchHabits>();
        services.AddScoped<SearchReading>();
        services.AddScoped<NamedTexts>();
        services.AddScoped<AskReading>();
        services.AddScoped<ILibrary, LibraryDoor>();
        services.AddSingleton<QueryLog>();
        services.AddHostedService(house => house.GetRequiredService<QueryLog>());
    }
}
