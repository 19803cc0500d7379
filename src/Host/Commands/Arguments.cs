using System.CommandLine;
using System.Globalization;

namespace Mingtang.Host.Commands;

/// <summary>Arguments that say in Chinese what is wrong with them.</summary>
internal static class Arguments
{
    /// <summary>A whole number from 0.</summary>
    public static Argument<int> Number(string name, string description, int most) => new(name)
    {
        Description = description,
        CustomParser = argument =>
        {
            if (int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
                return number;
            argument.AddError($"“{argument.Tokens[0].Value}”应为 0 至 {most} 的整数。");
            return 0;
        },
    };

    public static Argument<DateOnly> Date(string name, string description) => new(name)
    {
        Description = $"{description}，YYYY-MM-DD",
        CustomParser = argument =>
        {
            if (DateOnly.TryParseExact(argument.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            argument.AddError($"“{argument.Tokens[0].Value}”不是日期，请写成 2026-10-22。");
            return default;
        },
    };
}
