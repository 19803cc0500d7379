using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.Jobs;
using Mingtang.Foundation.Mail;
using Mingtang.Foundation.Operations;
using Mingtang.Foundation.Outbox;
using Mingtang.Foundation.PageCache;
using Mingtang.Foundation.PageCache.Restarts;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Settings;
using Mingtang.Foundation.Web;

namespace Mingtang.Foundation;

/// <summary>The parts of Foundation that work behind the pages.</summary>
internal static class FoundationServices
{
    public static void AddFoundationServices(this IServiceCollection services, HouseSettings house, IConfiguration configuration)
    {
        AddOutbox(services, house, configuration);
        AddFiles(services, house, configuration);
        AddJobs(services);
        AddAudit(services, house);
        AddOperations(services);
        AddPublic(services);
        services.AddScoped<SettingBook>();
        services.AddSingleton<LiveSettings>();
        services.AddSingleton<IFollowsActs>(s => s.GetRequiredService<LiveSettings>());
        AddSite(services, house, configuration);
    }

    /// <summary>Pages say it, and letters that are written without any page.</summary>
    private static void AddSite(IServiceCollection services, HouseSettings house, IConfiguration configuration)
    {
        var configured = configuration.GetSection("Mingtang:Site").Get<SiteSettings>() ?? new();
        services.AddSingleton(s => new SiteFacts(house.IsDemo ? configured.AsDemo() : configured, s.GetRequiredService<LiveSettings>()));
        services.AddDeclared(s => s.GetRequiredService<SiteFacts>().Settings);
        services.AddScoped(s => s.GetRequiredService<SiteFacts>().Now);
    }

    private static void AddPublic(IServiceCollection services)
    {
        services.AddSingleton<PublicGeneration>();
        services.AddSingleton<IFollowsActs, FollowsPublic>();
        services.AddHostedService<PublicListener>();
        services.AddSingleton<PublicMoments>();
        services.AddSingleton<PageMemory>();
        services.AddSingleton<RehearsedPages>();
        services.AddHostedService<ShelvePages>();
        services.AddSingleton(s => new PublicParts(s.GetRequiredService<PublicMoments>()));
        services.AddScoped<PublicFollowing>();
        services.AddScoped<PublicRegister>();
        services.AddScoped<ChangeReading>();
        services.AddScoped<IChecks, PublicCheck>();
        services.AddScoped<IRoomJob, MendRegister>();
    }

    private static void AddAudit(IServiceCollection services, HouseSettings house)
    {
        services.AddSingleton(new AuditHeadFiles(Path.Combine(house.DataFolder, "audit")));
        services.AddSingleton<AuditHeadKeeper>();
        services.AddSingleton<IFollowsActs>(s => s.GetRequiredService<AuditHeadKeeper>());
        services.AddHostedService(s => s.GetRequiredService<AuditHeadKeeper>());
        services.AddScoped<IChecks, AuditVerification>();
        services.AddScoped<AuditErasure>();
        services.AddScoped<AuditReading>();
        services.AddScoped<PersonalReads>();
    }

    private static void AddOperations(IServiceCollection services)
    {
        services.AddScoped<IChecks, DatabaseCheck>();
        services.AddScoped<IChecks, FilesCheck>();
        services.AddScoped<IChecks, OutboxCheck>();
        services.AddScoped<IChecks, MailCheck>();
        services.AddScoped<IGreets, MailCheck>();
        services.AddScoped<CheckRound>();
        services.AddScoped<BackupTaking>();
        services.AddScoped<BackupRestoring>();
    }

    private static void AddJobs(IServiceCollection services)
    {
        services.AddSingleton<JobLock>();
        services.AddSingleton<JobRunner>();
        services.AddHostedService<JobClock>();
        services.AddScoped<JobBook>();
        services.AddScoped<IRoomJob, SweepOutbox>();
    }

    private static void AddOutbox(IServiceCollection services, HouseSettings house, IConfiguration configuration)
    {
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<IFollowsActs>(s => s.GetRequiredService<OutboxSignal>());
        services.AddSingleton<OutboxRound>();
        services.AddHostedService<OutboxPump>();
        services.AddScoped<OutboxBook>();
        services.AddSingleton(MailSettings.Of(configuration, house));
        services.AddTransient<IDelivers, MailDelivery>();
    }

    private static void AddFiles(IServiceCollection services, HouseSettings house, IConfiguration configuration)
    {
        var settings = new FileSettings(Path.Combine(house.DataFolder, "incoming"), configuration.GetValue("Mingtang:Files:MostMegabytes", 60L) << 20);
        services.AddSingleton<IFileStore>(new FolderFileStore(Path.Combine(house.DataFolder, "files")));
        services.AddScoped<SealedStore>();
        services.AddScoped(s => new FileBook(
            s.GetRequiredService<PlatformDb>(), s.GetRequiredService<WriteGate>(), s.GetRequiredService<IFileStore>(), s.GetRequiredService<ICryptography>(),
            s.GetServices<IScansFiles>(), settings, s.GetRequiredService<TimeProvider>()));
        if (configuration["Mingtang:Files:Clamdscan"] is { Length: > 0 } program)
            services.AddSingleton<IScansFiles>(new ClamScan(program));
    }
}
