namespace Mingtang.WorkPlans.Portal;

/// <summary>Where the public finds a plan, and its other forms.</summary>
internal static class PlanPaths
{
    public static string Of(string agencyCode, int year) => $"/workplans/{agencyCode.ToLowerInvariant()}/{year}";

    public static string Bulletin(Guid id) => $"/workplans/bulletins/{id}";
}
