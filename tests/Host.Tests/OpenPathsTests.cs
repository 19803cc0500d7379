using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.HouseKit;

namespace Mingtang.Host.Tests;

/// <summary>A link is drawn for who may open the page behind it.</summary>
public sealed class OpenPathsTests : IAsyncLifetime
{
    private const string Id = "00000000-0000-0000-0000-0000000000bb";
    private readonly TestPortal portal = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Theory]
    [InlineData(Role.Approver, $"/desk/workplans/unit-tasks?plan={Id}&unit={Id}", false)]
    [InlineData(Role.Office, $"/desk/workplans/unit-tasks?plan={Id}&unit={Id}", true)]
    [InlineData(Role.Reviewer, "/desk/workplans/plans/import", false)]
    [InlineData(Role.Reviewer, $"/desk/workplans/plans/{Id}", true)]
    [InlineData(Role.Clerk, $"/desk/agencies/trainings/{Id}#file", true)]
    [InlineData(Role.AuditAdministrator, $"/desk/agencies/trainings/{Id}", false)]
    [InlineData(Role.Clerk, "/workplans", true)]
    [InlineData(Role.Clerk, "/no/such/page", true)]
    [InlineData(Role.Clerk, "https://elsewhere.example/", true)]
    [InlineData(Role.Clerk, null, false)]
    public void A_role_may_open_what_its_permissions_say(Role role, string? url, bool may) =>
        Paths.MayOpen(new(Guid.NewGuid(), "试用人", Guid.NewGuid(), "试用单位", role), url).ShouldBe(may);

    [Fact]
    public void A_visitor_may_open_the_portal_and_not_the_desk()
    {
        Paths.MayOpen(CurrentPerson.Visitor, "/workplans").ShouldBeTrue();
        Paths.MayOpen(CurrentPerson.Visitor, "/desk").ShouldBeFalse();
    }

    private OpenPaths Paths => portal.Services.GetRequiredService<OpenPaths>();
}
