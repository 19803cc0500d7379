using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Publishing;
using Mingtang.WorkPlans.Import.Export;
using Mingtang.WorkPlans.Import.Publishing;
using Mingtang.WorkPlans.Import.Revision;

namespace Mingtang.WorkPlans.Import;

internal static class ImportServices
{
    public static void AddImport(this IServiceCollection services)
    {
        services.AddScoped<PlanKeepers>();
        services.AddScoped<DraftBook>();
        services.AddScoped<DraftReading>();
        services.AddScoped<NameBook>();
        services.AddScoped<PlanSourceFiles>();
        services.AddScoped<ImportPlan>();
        services.AddScoped<IPlanImports, PlanImports>();
        services.AddScoped<CorrectClause>();
        services.AddScoped<ConfirmDoubts>();
        services.AddScoped<SplitClause>();
        services.AddScoped<JoinClauses>();
        services.AddScoped<MoveClause>();
        services.AddScoped<AddClause>();
        services.AddScoped<DropClause>();
        services.AddScoped<SetHead>();
        services.AddScoped<DiscardDraft>();
        services.AddScoped<MapName>();
        services.AddScoped<AssignLead>();
        services.AddScoped<PublishPlan>();
        services.AddScoped<ExportPlan>();
        services.AddScoped<PublicView>();
        services.AddScoped<ProposePlan>();
        services.AddScoped<ReleasePlan>();
        services.AddScoped<PublishedPlans>();
        services.AddScoped<IPublishes>(found => found.GetRequiredService<PublishedPlans>());
        services.AddScoped<RevisionDiff>();
        services.AddScoped<ApplyRevision>();
    }
}
