namespace Mingtang.Reading.Programs;

/// <summary>A fact about a program of the machine; reported as skipped where it is not installed.</summary>
public sealed class NeedsProgramFactAttribute : FactAttribute
{
    public NeedsProgramFactAttribute(string program)
    {
        if (OutsideProgram.Find(program) is null)
            Skip = $"{program} is not installed";
    }
}
