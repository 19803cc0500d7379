using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mingtang.Foundation;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Jobs;
using Mingtang.Foundation.Operations;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Settings;
using Mingtang.Foundation.Work;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Printing;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Conversions;
using Mingtang.Requests.Demo;
using Mingtang.Requests.Disputes;
using Mingtang.Requests.Drafts;
using Mingtang.Requests.Fields;
using Mingtang.Requests.Figures;
using Mingtang.Requests.Finding;
using Mingtang.Requests.Indicators;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Jobs;
using Mingtang.Requests.Letters;
using Mingtang.Requests.Notices;
using Mingtang.Requests.Records;
using Mingtang.Requests.Redactions;

namespace Mingtang.Requests;

/// <summary>依申请公开: from intake to service by the case's own clock, and what becomes of the answer afterwards.</summary>
public sealed partial class RequestsRoom : IRoom
{
    /// <summary>What handlers of a unit are told beside every case (S2 88).</summary>
    internal static readonly Setting<string> Guidance = new("requests.guidance", "依申请办理工作指引，显示在本单位每件案件上（按单位代码设置）", "", "S2 88", Evidence.Design);

    public string Name => "requests";

    public string Title => "依申请公开";

    public IReadOnlyList<Permission> Permissions { get; } = RequestPermissions.All;

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(WorkingDayCalendar.Official);
        AddCases(services);
        AddRedactions(services);
        AddApplicants(services, configuration);
        AddLetters(services);
        AddAfterwards(services);
        AddFigures(services);
        services.AddScoped<IAssignsWork, WaitingRequests>();
        services.AddScoped<IRoomJob, ReckonAgain>();
        services.AddScoped<IRoomJob, UrgeByClock>();
        services.AddScoped<IChecks, FactsCheck>();
        services.AddScoped<DemoAftermath>();
        services.AddScoped<DemoRecords>();
        services.AddScoped<IDemoSeed, RequestsDemo>();
    }

    public void MapModel(ModelBuilder model) => RequestsMapping.Map(model);

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        ApplicantSignIn.Map(routes);
        CalendarFeeds.Map(routes);
    }

    private static void AddApplicants(IServiceCollection services, IConfiguration configuration)
    {
        ApplicantSignIn.Add(services, configuration);
        services.AddScoped<OwnCases>();
        services.AddSingleton<ISetting>(DraftBook.Days);
        services.AddScoped<DraftBook>();
        services.AddScoped<DraftKey>();
        services.AddScoped<SealedFiles>();
        services.AddScoped<IRoomJob, SweepDrafts>();
        services.AddSingleton<KnownAgencies>();
        services.AddScoped<AgencyFinder>();
        services.AddScoped<AlreadyPublic>();
        services.AddScoped<CalendarFeeds>();
        services.AddScoped<NoticeBook>();
        services.AddScoped<IFollowsFacts>(house => house.GetRequiredService<NoticeBook>());
        services.AddSingleton<ISetting>(RecordBook.Days);
        services.AddScoped<RecordBook>();
        services.AddScoped<OwnRecords>();
    }

    private static void AddCases(IServiceCollection services)
    {
        services.AddSingleton<ISetting>(Guidance);
        services.AddScoped<RequestScope>();
        services.AddScoped<RequestShelf>();
        services.AddScoped<RequestFrame>();
        services.AddScoped<ApplicantBook>();
        services.AddScoped<Serials>();
        services.AddScoped<TakeIn>();
        services.AddScoped<AlikeCases>();
        services.AddScoped<RequestQueue>();
        services.AddScoped<IFollowsFacts, SplitCases>();
    }

    private static void AddRedactions(IServiceCollection services)
    {
        services.AddScoped<RedactionBook>();
        services.AddScoped<RedactionWork>();
        services.AddScoped<Withheld>();
        services.AddScoped<IFollowsFacts>(house => house.GetRequiredService<RedactionBook>());
        services.AddScoped<IRoomJob, ContinueRedactions>();
    }

    private static void AddLetters(IServiceCollection services)
    {
        services.TryAddSingleton(_ => new PdfPrinter());
        services.AddSingleton<ISetting>(LetterBook.Sign);
        services.AddScoped<TemplateBook>();
        services.AddScoped<LetterBook>();
        services.AddScoped<LetterPrinting>();
        services.AddScoped<IFollowsFacts>(house => house.GetRequiredService<LetterBook>());
    }

    private static void AddAfterwards(IServiceCollection services)
    {
        services.AddSingleton<ISetting>(ConversionBook.DaysToReview);
        services.AddScoped<ConversionBook>();
        services.AddScoped<IFollowsFacts>(house => house.GetRequiredService<ConversionBook>());
        services.AddScoped<AnswerBook>();
        services.AddScoped<IPublishes, PublishedAnswers>();
        services.AddScoped<DisputeBook>();
        services.AddScoped<DisputeBulletin>();
    }

    private static void AddFigures(IServiceCollection services)
    {
        services.AddScoped<AnnualFigures>();
        services.AddScoped<IRequestFigures, RequestFigures>();
        services.AddScoped<RequestRows>();
        services.AddSingleton<ISetting>(FieldBook.Guidance);
        services.AddSingleton<ISetting>(FieldBook.Many);
        services.AddScoped<FieldBook>();
        services.AddScoped<IIndicator, RepliedInTimeShare>();
        services.AddScoped<IIndicator, ContactedShare>();
        services.AddScoped<IIndicator, ConversionReviewedShare>();
        services.AddScoped<IIndicator, DisputesRecordedShare>();
        services.AddScoped<IIndicator, FeeAssessedShare>();
        services.AddScoped<IIndicator, HardCasesConferredShare>();
        services.AddScoped<IIndicator, GuidedFieldsShare>();
    }
}
