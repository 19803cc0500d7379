using Mingtang.Agencies.Units;

namespace Mingtang.WorkPlans.Tasks;

internal static class UnitPlaces
{
    /// <summary>Units stand in every list as in the district's own; those that are no more come last.</summary>
    public static int PlaceOf(this UnitBook book, Guid unit)
    {
        for (var place = 0; place < book.All.Count; place++)
            if (book.All[place].Id == unit)
                return place;
        return int.MaxValue;
    }
}
