using Mingtang.Foundation;

namespace Mingtang.Interpretations.Demo;

/// <summary>
/// While a demo tells its past, the documents of three years go out before this room has filled its own part; the guard of today would
/// stop them. Never so outside a demo.
/// </summary>
internal sealed class DemoHistory(HouseSettings house)
{
    private string Register => Path.Combine(house.DataFolder, "demo-filled");

    public bool IsBeingFilled => house.IsDemo && !(File.Exists(Register) && File.ReadLines(Register).Contains("interpretations"));
}
