namespace Mingtang.Agencies.Accounts;

/// <summary>The time on people's phones: a phone does not live on the demo's clock.</summary>
internal sealed record CodeClock(TimeProvider Time);
