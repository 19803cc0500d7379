using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace Mingtang.Foundation.Jobs;

/// <summary>Wakes every job by its schedule with Quartz, kept in memory: what is due is read from the stored runs.</summary>
internal sealed class JobClock(IServiceScopeFactory scopes, JobRunner runner, TimeProvider clock) : IHostedService
{
    private IScheduler? scheduler;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        scheduler = await QuartzSchedulerBuilder.Create(quartz => quartz.UseTimeProvider(clock).UseInMemoryStore(_ => { }).UseJobFactory(new Waking(runner)))
            .BuildScheduler(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        foreach (var job in scope.ServiceProvider.GetServices<IRoomJob>())
            await Schedule(job, cancellationToken);
        await scheduler.Start(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (scheduler is not null)
            await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
    }

    /// <summary>By its own trigger, and once now for what fell due while no node was up.</summary>
    private async Task Schedule(IRoomJob job, CancellationToken stop)
    {
        var detail = JobBuilder.Create<Wake>().WithIdentity(job.Name).Build();
        var atStart = TriggerBuilder.Create(clock).WithIdentity($"{job.Name} at start").ForJob(job.Name).StartNow().Build();
        await scheduler!.ScheduleJob(detail, job.When.Trigger(job.Name, clock), cancellationToken: stop);
        await scheduler.ScheduleJob(atStart, cancellationToken: stop);
    }

    private sealed class Wake(JobRunner runner) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await runner.RunIfDue(context.JobDetail.Key.Name, cancellationToken);
    }

    private sealed class Waking(JobRunner runner) : Quartz.Extensibility.IJobFactory
    {
        public ValueTask<Quartz.Extensibility.JobScope> CreateJob(Quartz.Extensibility.TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken) =>
            new(new Quartz.Extensibility.JobScope(new Wake(runner), null));

        public ValueTask ReturnJob(Quartz.Extensibility.JobScope scope, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
