using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Accounts;
using Mingtang.Agencies.Demo;
using Mingtang.Agencies.Funds;
using Mingtang.Agencies.Hearings;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Staffing;
using Mingtang.Agencies.Studies;
using Mingtang.Agencies.Trainings;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Jobs;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Settings;
using Mingtang.Foundation.Web;
using Mingtang.Foundation.Work;

namespace Mingtang.Agencies;

/// <summary>机构: units, people, posts and sign-in; training, hearings, staffing and funds.</summary>
public sealed partial class AgenciesRoom : IRoom
{
    public string Name => "agencies";

    public string Title => "机构";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<UnitRegister>();
        services.AddScoped<IUnits, UnitDirectory>();
        services.AddScoped<PlanUnits>();
        services.AddScoped<UnitImport>();
        services.AddScoped<PeopleRegister>();
        services.AddScoped<IPeople, PeopleDirectory>();
        services.AddScoped<PeopleList>();
        services.AddScoped<ContactReading>();
        services.AddScoped<IPublishes, PublishedUnits>();
        AddRecords(services);
        AddAccounts(services, configuration);
    }

    public void MapModel(ModelBuilder model)
    {
        UnitsMapping.Map(model);
        PeopleMapping.Map(model);
        AccountsMapping.Map(model);
        RecordsMapping.Map(model);
    }

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        QrCode.Map(routes);
        UnitsCsv.Map(routes);
    }

    private static void AddRecords(IServiceCollection services)
    {
        services.AddScoped<TrainingRegister>();
        services.AddScoped<TrainingReading>();
        services.AddScoped<StudyRegister>();
        services.AddScoped<StudyReading>();
        services.AddScoped<IIndicator, TrainingsHeld>();
        services.AddScoped<ReportsHeardShare>();
        services.AddScoped<StaffedShare>();
        services.AddScoped<IAssignsWork, AgenciesWork>();
        services.AddScoped<IAssignsWork, FirstSteps>();
        services.AddScoped<HearingRegister>();
        services.AddScoped<IIndicator, ReportsHeardShare>();
        services.AddScoped<StaffingBook>();
        services.AddScoped<IIndicator, StaffedShare>();
        services.AddScoped<FundRegister>();
    }

    private static void AddAccounts(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(house => new AccountFigures(
            house.GetRequiredService<HouseSettings>().IsDemo ? AccountSettings.ForDemo : configuration.GetSection("Mingtang:Accounts").Get<AccountSettings>() ?? new(),
            house.GetRequiredService<LiveSettings>()));
        services.AddDeclared(house => house.GetRequiredService<AccountFigures>().Settings);
        services.AddScoped(house => house.GetRequiredService<AccountFigures>().Now);
        services.AddSingleton(house => new CodeClock(
            house.GetRequiredService<HouseSettings>().IsDemo ? TimeProvider.System : house.GetRequiredService<TimeProvider>()));
        services.AddIdentityCore<Account>(identity =>
            {
                // Our own rule says it in Chinese and all at once.
                identity.Password.RequiredLength = 1;
                identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredUniqueChars = 0;
            })
            .AddUserStore<AccountStore>()
            .AddPasswordValidator<PasswordRules>()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        // Nobody knows the passwords of the demo's fifty people, so hashing them slowly would only delay the first page.
        services.AddOptions<PasswordHasherOptions>().Configure<HouseSettings>((hasher, house) => hasher.IterationCount = house.IsDemo ? 1000 : hasher.IterationCount);
        services.AddScoped<SessionBook>();
        services.AddScoped<SigningIn>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<AccountRegister>();
        services.AddScoped<OwnPosts>();
        services.AddScoped<DemoPeople>();
        services.AddScoped<IdleAccounts>();
        services.AddScoped<IRoomJob, SuspendIdle>();
        services.AddScoped<IHears<AccountLocked>, TellLocked>();
        services.AddScoped<IGreets, ConsoleGreeting>();
        services.AddScoped<IDemoSeed, AgenciesDemo>();
        services.AddSingleton<IAuthorizationHandler, RenewFirst>();
        services.AddSingleton(new SlotFilling(Slot.Person, "/Rooms/Agencies/Shared/_PersonMenu.cshtml"));
        DeskCookie.Add(services);
    }
}
