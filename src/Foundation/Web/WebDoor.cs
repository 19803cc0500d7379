using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mingtang.Foundation.DataProtection;
using Mingtang.Foundation.LongWork;
using Mingtang.Foundation.PageCache;

namespace Mingtang.Foundation.Web;

/// <summary>Everything between the wire and the rooms: order matters here and nowhere else.</summary>
public static class WebDoor
{
    public static void AddHouseWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<WebSettings>(configuration.GetSection("Mingtang:Web"));
        var settings = configuration.GetSection("Mingtang:Web").Get<WebSettings>() ?? new();
        services.AddSingleton(settings);
        services.AddSingleton<NavigationBook>();
        services.AddSingleton<OpenPaths>();
        services.AddSingleton<LongWorks>();
        AddPages(services);
        services.AddSingleton<HtmlEncoder>(new EveryPlane());
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = problem => problem.ProblemDetails.Extensions["requestId"] = problem.HttpContext.TraceIdentifier);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "mt-form";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.HeaderName = "X-Form-Token";
        });
        services.AddDataProtection().SetApplicationName("Mingtang").KeepKeysInDatabase();
        services.AddRateLimiter(limits => RateLimits.Set(limits, settings));
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.Configure<FormOptions>(form => (form.MultipartBodyLengthLimit, form.ValueCountLimit) = (settings.LargestRequest, 20_000));
        services.Configure<ForwardedHeadersOptions>(headers => Trust(settings.Proxies, headers));
    }

    /// <summary>The pipeline up to routing; the host adds the rooms' routes after it.</summary>
    public static void UseHouseWeb(this WebApplication app)
    {
        app.UseKeptPages();
        app.UseForwardedHeaders();
        app.Use(RequestNumber.Give);
        app.Use(UploadAnswer.Give);
        app.UseSecurityHeaders();
        app.UseRequestLog();
        app.UseResponseCompression();
        app.UseWhen(context => !WantsJson(context.Request), pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/problem/500", AllowStatusCode404Response = true });
            pages.UseStatusCodePagesWithReExecute("/problem/{0}");
        });
        app.UseWhen(context => WantsJson(context.Request), api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages();
        });
        app.Use(BusyAnswer.Give);
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => KeepVersioned(file.Context) });
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UsePageKeeping();
        app.MapHealth();
        Appearance.Map(app);
        app.MapRazorPages();
    }

    internal static bool WantsJson(HttpRequest request) =>
        request.Path.StartsWithSegments("/api")
        || (request.Headers.Accept.ToString() is var accept && accept.Contains("json", StringComparison.Ordinal) && !accept.Contains("html", StringComparison.Ordinal));

    private static void AddPages(IServiceCollection services)
    {
        var parts = services.AddRazorPages(pages =>
        {
            // Rooms keep their pages in their own folders, so the root is the whole tree and RoomRoutes gives the addresses.
            pages.RootDirectory = "/";
            pages.Conventions.Add(new RoomRoutes());
            pages.Conventions.Add(new DeskPages());
        });
        // There are no controllers, and looking for them goes through every type of the house.
        parts.ConfigureApplicationPartManager(found => found.FeatureProviders.Remove(found.FeatureProviders.OfType<ControllerFeatureProvider>().Single()));
        BoundProperties.Only(services);
        services.Configure<RouteOptions>(routes => (routes.LowercaseUrls, routes.LowercaseQueryStrings) = (true, false));
        services.Configure<RazorViewEngineOptions>(views => views.PageViewLocationFormats.Add("/Pages/Shared/{0}.cshtml"));
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.Filters.Add<StaleForm>();
            mvc.Filters.Add<UnknownHandler>();
            mvc.ModelMetadataDetailsProviders.Add(new ChineseBinding());
            ChineseBinding.Say(mvc.ModelBindingMessageProvider);
        });
        services.AddSingleton<IValidationAttributeAdapterProvider, ChineseAdapters>();
        services.Configure<CookieTempDataProviderOptions>(temp => temp.Cookie.Name = Flash.CookieName);
    }

    private static void Trust(IReadOnlyList<string> proxies, ForwardedHeadersOptions headers)
    {
        headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        if (proxies.Count == 0)
        {
            headers.ForwardedHeaders = ForwardedHeaders.None;
            return;
        }
        headers.KnownIPNetworks.Clear();
        headers.KnownProxies.Clear();
        foreach (var proxy in proxies)
            if (proxy.Contains('/'))
                headers.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            else
                headers.KnownProxies.Add(IPAddress.Parse(proxy));
    }

    /// <summary>An address with a version never changes what it holds.</summary>
    private static void KeepVersioned(HttpContext context) =>
        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
}
