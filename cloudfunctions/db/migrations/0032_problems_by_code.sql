-- Why an import failed was kept as a Chinese sentence; it becomes a message that is worded for whoever sees it.
ALTER TABLE "imports" ALTER COLUMN "error" SET DATA TYPE jsonb USING CASE
  WHEN "error" IS NULL THEN NULL
  WHEN "error" = '导入被中断，请重新上传这份文件；已导入的内容不会重复。' THEN jsonb_build_object('code', 'import_interrupted')
  WHEN "error" = '导入时出现意外错误，没有写入任何内容，请再试一次' THEN jsonb_build_object('code', 'import_unexpected')
  WHEN "error" = '这份文件已过保存期限并被删除，请重新上传' THEN jsonb_build_object('code', 'personal_file_removed')
  WHEN "error" = '直播不存在或已被删除' THEN jsonb_build_object('code', 'webinar_not_found')
  WHEN "error" = '报告里没有参会者名单，没有可以导入的内容' THEN jsonb_build_object('code', 'report_without_people')
  WHEN "error" = '没有可以导入的参会者，原因见预览里的每一行；请改正文件后重新上传' THEN jsonb_build_object('code', 'report_nothing_usable')
  ELSE jsonb_build_object('code', 'legacy_text', 'params', jsonb_build_object('text', "error"))
END;
