namespace Mingtang.WorkPlans.Bulletins;

/// <summary>The one calculator: tasks to lines, for the whole plan, by unit and by section.</summary>
internal static class Tally
{
    public const string NoSection = "其他";

    public static TallyLine Of(string name, Guid? unit, IEnumerable<PlanTask> tasks, DateOnly today)
    {
        var courses = tasks.DistinctBy(task => task.Id).Select(task => Courses.Of(task, today)).OfType<Course>().ToList();
        return new(name, unit, courses.Count, Count(Course.Done), Count(Course.OnCourse), Count(Course.Overdue), Count(Course.Returned));

        int Count(Course course) => courses.Count(one => one == course);
    }

    /// <summary>A unit all of whose tasks were stopped is asked for nothing and has no line.</summary>
    public static IReadOnlyList<TallyLine> ByUnit(IReadOnlyCollection<PlanTask> tasks, Func<Guid, string> nameOf, DateOnly today) =>
        [.. tasks.GroupBy(task => task.UnitId).Select(unit => Of(nameOf(unit.Key), unit.Key, unit, today)).Where(line => line.All > 0).OrderBy(line => line.Name, StringComparer.Ordinal)];

    /// <summary>In the order the plan prints them.</summary>
    public static IReadOnlyList<TallyLine> BySection(IReadOnlyCollection<PlanTask> tasks, DateOnly today) =>
        [.. tasks.OrderBy(task => task.Clause!.Ordinal).GroupBy(task => task.Clause!.Section ?? NoSection).Select(section => Of(section.Key, null, section, today)).Where(line => line.All > 0)];

    /// <summary>Best first, equal ones by name: done share, then fewer overdue, then fewer returned.</summary>
    public static IReadOnlyList<TallyLine> Ranked(IEnumerable<TallyLine> units) =>
        [.. units.OrderByDescending(unit => unit.DoneShare).ThenBy(unit => unit.Overdue).ThenBy(unit => unit.Returned).ThenBy(unit => unit.Name, StringComparer.Ordinal)];
}
