using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents.Backlog;
using Mingtang.Documents.Catalogues;
using Mingtang.Documents.Channels;
using Mingtang.Documents.Compilations;
using Mingtang.Documents.Demo;
using Mingtang.Documents.Directed;
using Mingtang.Documents.Enterprises;
using Mingtang.Documents.Filings;
using Mingtang.Documents.Indicators;
using Mingtang.Documents.Negatives;
using Mingtang.Documents.ReReviews;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Work;

namespace Mingtang.Documents;

/// <summary>What is kept about documents, and what is counted of them.</summary>
internal static class RecordServices
{
    public static void AddRecords(this IServiceCollection services)
    {
        services.AddScoped<UnitActs>();
        services.AddScoped<JudgeValidity>();
        services.AddScoped<BeforeExpiry>();
        services.AddScoped<ValidityReading>();
        services.AddScoped<QuotedTexts>();
        services.AddScoped<CompareWithOfficial>();
        services.AddScoped<CleanUp>();
        services.AddScoped<ReReviewDocument>();
        services.AddScoped<NegativeList>();
        services.AddScoped<KeepEnterprises>();
        services.AddScoped<DirectedRelease>();
        services.AddScoped<ScreenPairing>();
        services.AddScoped<ScreenShow>();
        services.AddSingleton<DirectedLink>();
        services.AddScoped<DirectedLog>();
        services.AddScoped<DirectedReading>();
        services.AddScoped<StandardImport>();
        services.AddScoped<CatalogueReading>();
        services.AddScoped<CatalogueVersions>();
        services.AddScoped<StandardSheet>();
        services.AddScoped<KeepCatalogue>();
        services.AddScoped<ClearBacklog>();
        services.AddScoped<KeepCompilation>();
        services.AddScoped<FileMonth>();
        services.AddScoped<SendAgain>();
        services.AddScoped<DemoCatalogue>();
        services.AddScoped<DemoReferences>();
        services.AddScoped<DemoAfterwards>();
        services.AddScoped<IDemoSeed, DocumentsDemo>();
        services.AddScoped<IAssignsWork, WaitingDocuments>();
        services.AddScoped<IIndicator, AttributeDetermined>();
        services.AddScoped<IIndicator, PublishedOnTime>();
        services.AddScoped<IIndicator, ReviewedBeforePublication>();
        services.AddScoped<IIndicator, MetadataComplete>();
        services.AddScoped<IIndicator, RelationsComplete>();
        services.AddScoped<IIndicator, ValidityConfirmed>();
        services.AddScoped<IIndicator, DirectedReceipts>();
        services.AddScoped<IIndicator, ReReviewed>();
        services.AddScoped<IIndicator, CatalogueCovered>();
    }
}
