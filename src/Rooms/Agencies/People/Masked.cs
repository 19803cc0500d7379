namespace Mingtang.Agencies.People;

/// <summary>Contacts as lists show them (rules 12.2): 138****1234, l***@yunjian.example.</summary>
internal static class Masked
{
    public static string? Phone(string? phone) => phone is null ? null
        : phone.Length < 8 ? new string('*', phone.Length)
        : $"{phone[..3]}{new string('*', phone.Length - 7)}{phone[^4..]}";

    public static string? Email(string? email) => email?.Split('@') is [{ Length: > 0 } name, var domain] ? $"{name[0]}***@{domain}" : null;
}
