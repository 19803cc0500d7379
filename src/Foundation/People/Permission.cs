namespace Mingtang.Foundation.People;

/// <summary>One thing a room lets some roles do.</summary>
/// <param name="Name">Room and verb: <c>workplans.import</c>; the same word names the act in the log.</param>
/// <param name="Title">As the page of permissions shows it.</param>
public sealed record Permission(string Name, string Title, params IReadOnlyList<Role> Roles);
