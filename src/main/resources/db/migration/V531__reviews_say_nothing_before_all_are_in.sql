-- What a review recommends is in the review; its task told everybody before all were in.
update human_task set outcome = 'REVIEWED', version = version + 1
where form_key = 'reviewApplication' and outcome is not null and outcome <> 'REVIEWED';
