using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents.Channels;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Importing;
using Mingtang.Documents.Intake;
using Mingtang.Documents.Jobs;
using Mingtang.Documents.Penalties;
using Mingtang.Documents.Referring;
using Mingtang.Documents.Relations;
using Mingtang.Documents.Releasing;
using Mingtang.Documents.ReReviews;
using Mingtang.Documents.Reviewing;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Jobs;
using Mingtang.Foundation.Outbox;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Settings;
using Mingtang.Foundation.Work;
using Mingtang.Foundation;
using Mingtang.Printing;

namespace Mingtang.Documents;

/// <summary>The way from draft to public.</summary>
internal static class DocumentServices
{
    public static void AddWay(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IDocuments, DocumentDirectory>();
        services.AddScoped<DocumentScope>();
        services.AddScoped<DocumentShelf>();
        services.AddScoped<EditionFrame>();
        services.AddScoped<DraftDocument>();
        services.AddScoped<IConvertedDrafts, ConvertedDrafts>();
        services.AddScoped<ReviseEdition>();
        services.AddScoped<NewEdition>();
        services.AddScoped<SubmitEdition>();
        services.AddScoped<SignEdition>();
        services.AddScoped<DiscardEdition>();
        services.AddScoped<IndexNumbers>();
        services.AddScoped<HandIn>();
        services.AddScoped<OfficeReview>();
        services.AddSingleton<TellingShelf>();
        services.AddScoped<Aggregation>();
        services.AddScoped<ReviewFolder>();
        services.AddScoped<ReferralBook>();
        services.AddScoped<IAssignsWork, WaitingReferrals>();
        services.AddScoped<IGuardsReview, ReferredAwaitsAnswer>();
        services.AddScoped<IHears<VersionReviewed>, ReviewHeard>();
        services.AddScoped<IGuardsReview, WritersDoNotReview>();
        services.AddScoped<AnswerFindings>();
        services.AddScoped<IGuardsReview>(s => s.GetRequiredService<AnswerFindings>());
        services.AddScoped<MaskFindings>();
        services.AddScoped<IntakeGate>();
        services.AddScoped<IUploadGate>(s => s.GetRequiredService<IntakeGate>());
        services.AddScoped<LookAtForms>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.AddService<LookAtForms>());
        // A view outside a page finds the house's layouts where pages do.
        services.Configure<RazorViewEngineOptions>(views => views.ViewLocationFormats.Add("/Pages/Shared/{0}.cshtml"));
        services.AddScoped<AnnexFiles>();
        services.AddScoped<TakeIn>();
        services.AddScoped<ReferenceTexts>();
        services.AddScoped<ImportPapers>();
        services.AddScoped<IDocumentImports>(s => s.GetRequiredService<ImportPapers>());
        AddRelease(services, configuration);
    }

    private static void AddRelease(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<DocumentGuards>();
        services.AddScoped<IGuardsRelease>(s => s.GetRequiredService<DocumentGuards>());
        services.AddScoped<PublicationClock>();
        services.AddScoped<PublishEdition>();
        services.AddScoped<WithdrawEdition>();
        services.AddScoped<RelationEffects>();
        services.AddScoped<Revive>();
        services.AddScoped<RelatedDocuments>();
        services.AddScoped<RelateDocuments>();
        services.AddScoped<RelationProposals>();
        services.AddScoped<NormativeTerm>();
        services.AddScoped<ReReviewClock>();
        services.AddScoped<ChannelSending>();
        services.AddScoped<ICityLibrary>(s => s.GetRequiredService<ChannelSending>());
        services.AddScoped<PenaltyBook>();
        services.TryAddSingleton(_ => new PdfPrinter());
        services.AddScoped<SiteAddress>();
        services.AddScoped<LibraryExport>();
        services.AddSingleton(s => new ChannelSettings(configuration, s.GetRequiredService<HouseSettings>()));
        services.AddHttpClient(nameof(ChannelDelivery), client => client.Timeout = TimeSpan.FromSeconds(20));
        services.AddSingleton<IDelivers, ChannelDelivery>();
        services.AddScoped<IRoomJob, PublishDue>();
        services.AddScoped<IRoomJob, FollowValidity>();
        services.AddScoped<IRoomJob, SweepIncoming>();
        services.AddScoped<PublishedDocuments>();
        services.AddScoped<IPublishes>(s => s.GetRequiredService<PublishedDocuments>());
        foreach (var setting in (ISetting[])[.. NormativeTerm.All, ReReviewClock.Months, PublicationClock.Days, PenaltyBook.Days, ReferralBook.Authority, SweepIncoming.Days])
            services.AddSingleton(setting);
    }
}
